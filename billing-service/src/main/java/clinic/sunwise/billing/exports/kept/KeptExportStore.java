package clinic.sunwise.billing.exports.kept;

import clinic.sunwise.billing.exports.datev.DatevNumbers;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All kept exports, and who makes which. */
public interface KeptExportStore {

    /** Another instance has taken the export over: what this one makes is thrown away. */
    class TakenOver extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public TakenOver(UUID export) {
            super("another instance makes " + export);
        }
    }

    /** Asks for it once, for DATEV once for these numbers: whoever asks again gets the same, and tries again if it had failed. */
    KeptExport ask(
            String clinic, ExportForm form, @Nullable DatevNumbers datev, YearMonth month, Instant now, String by);

    Optional<KeptExport> find(String clinic, UUID id);

    /** The latest month first. */
    List<KeptExport> list(String clinic);

    /**
     * One that waits, or whose maker has said nothing for two minutes, for this maker only.
     *
     * @param maker a new id each time
     */
    Optional<KeptExport> claim(UUID maker);

    /** How much there is to do. */
    void begun(KeptExport export, UUID maker, long steps);

    /**
     * Adds the next bytes, in a transaction of its own.
     *
     * @throws TakenOver if the maker has lost the claim
     */
    void append(KeptExport export, UUID maker, byte[] part, long done);

    /** It is made. */
    void made(KeptExport export, UUID maker, String sha256, Instant now);

    /** There is nothing in it. */
    void empty(KeptExport export, UUID maker);

    /** It could not be made; it waits for another try, of which there are five. */
    void gaveUp(KeptExport export, UUID maker);

    /** Writes so many bytes of the file, from this one on, a part at a time. */
    void read(KeptExport export, long first, long length, OutputStream out) throws IOException;
}
