package clinic.sunwise.billing.agency;

import clinic.sunwise.billing.agency.rules.RecordState;
import java.time.Duration;
import java.util.List;

/**
 * The Spanish tax agency's service that takes records (Real Decreto 1007/2023, article 16; Orden HAC/1177/2024). It knows a record
 * by issuer, number and day, so that one that is sent again is there once.
 */
public interface TaxAgency {

    /** What it has answered. */
    sealed interface Answer {

        /**
         * It has looked at the records.
         *
         * @param pause how long it wants to hear nothing more of this issuer
         * @param receipt its code for the message (CSV); empty if it has taken none of the records
         */
        record Told(Duration pause, String receipt, List<Line> lines) implements Answer {

            public Told {
                lines = List.copyOf(lines);
            }
        }

        /** It takes no such message, in its words. */
        record Refused(String why) implements Answer {}

        /** Nothing, or nothing that tells whether it has the records: to be sent again. */
        record Silent(String why) implements Answer {}
    }

    /**
     * What it says of one record.
     *
     * @param number of the document
     * @param code of the error; empty if there is none, as are the words
     * @param hasItCancelled whether it has refused it because it has the document as cancelled
     */
    record Line(String number, RecordState state, String code, String words, boolean hasItCancelled) {}

    /** Sends a message of one issuer's records. */
    Answer send(String message);
}
