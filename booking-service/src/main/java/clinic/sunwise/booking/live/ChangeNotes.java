package clinic.sunwise.booking.live;

import java.util.List;
import java.util.Set;

/**
 * The notes of what transactions have changed. A position is the number of the oldest transaction that was still running: the changes
 * of all before it have been seen, whatever the order in which they were committed.
 */
public interface ChangeNotes {

    /** A change and the transaction that made it. */
    record Note(long transaction, String clinic, Change change) {}

    /**
     * What was there when it was read.
     *
     * @param horizon the oldest transaction whose changes are still noted
     * @param notes of transactions from the asked position on
     */
    record Reading(long position, long horizon, List<Note> notes) {

        /** True where nothing was forgotten since that position, and it is one that was told. */
        boolean follows(long since) {
            return horizon <= since && since <= position;
        }
    }

    /** The changes of these clinics from that position on. */
    Reading since(Set<String> clinics, long position);

    /** Only where one stands. */
    Reading now();
}
