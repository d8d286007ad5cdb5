package clinic.sunwise.billing.exports.archive;

import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.documents.verifactu.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The records for the Spanish tax agency, in as many messages as it wants. */
final class RecordFiles {

    private final HashedZip zip;
    private final LongFunction<IssuedDocument> chain;
    private final List<Submission.Issued> waiting = new ArrayList<>();
    private @Nullable IssuedDocument last;
    private int files;

    /**
     * Writes into this ZIP.
     *
     * @param chain the document at a place of the issuer's chain
     */
    RecordFiles(HashedZip zip, LongFunction<IssuedDocument> chain) {
        this.zip = zip;
        this.chain = chain;
    }

    void add(IssuedDocument document) throws IOException {
        waiting.add(new Submission.Issued(document, before(document)));
        last = document;
        if (waiting.size() == Submission.MOST_RECORDS) {
            write();
        }
    }

    /** Writes what is left. */
    void end() throws IOException {
        if (!waiting.isEmpty()) {
            write();
        }
    }

    /** Documents of other series may stand between two that are wanted. */
    private @Nullable IssuedDocument before(IssuedDocument document) {
        long position = document.link().position() - 1;
        if (position == 0) {
            return null;
        }
        return last != null && last.link().position() == position ? last : chain.apply(position);
    }

    private void write() throws IOException {
        files++;
        zip.file(
                String.format(Locale.ROOT, "verifactu/%05d.xml", files),
                Submission.of(waiting).getBytes(StandardCharsets.UTF_8));
        waiting.clear();
    }
}
