package clinic.sunwise.billing.exports.archive;

import clinic.sunwise.billing.documents.IssuedRecord;
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
    private final LongFunction<IssuedRecord> chain;
    private final List<Submission.Part> waiting = new ArrayList<>();
    private @Nullable IssuedRecord last;
    private int files;

    /**
     * Writes into this ZIP.
     *
     * @param chain the record at a place of the issuer's chain
     */
    RecordFiles(HashedZip zip, LongFunction<IssuedRecord> chain) {
        this.zip = zip;
        this.chain = chain;
    }

    /** Writes the record at this place, and says what it was. */
    IssuedRecord add(long position) throws IOException {
        IssuedRecord told = chain.apply(position);
        waiting.add(new Submission.Part(told, before(position)));
        last = told;
        if (waiting.size() == Submission.MOST_RECORDS) {
            write();
        }
        return told;
    }

    /** Writes what is left. */
    void end() throws IOException {
        if (!waiting.isEmpty()) {
            write();
        }
    }

    /** Records of other series may stand between two that are wanted. */
    private @Nullable IssuedRecord before(long position) {
        if (position == 1) {
            return null;
        }
        return last != null && last.link().position() == position - 1 ? last : chain.apply(position - 1);
    }

    private void write() throws IOException {
        files++;
        zip.file(
                String.format(Locale.ROOT, "verifactu/%05d.xml", files),
                Submission.of(waiting).getBytes(StandardCharsets.UTF_8));
        waiting.clear();
    }
}
