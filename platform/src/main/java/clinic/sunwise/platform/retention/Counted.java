package clinic.sunwise.platform.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The day that a period is counted from: it is over when so many years after it have passed whole. */
public enum Counted {
    @JsonProperty("last-contact")
    LAST_CONTACT {
        @Override
        LocalDate end(LocalDate last) {
            return last;
        }
    },

    @JsonProperty("end-of-month")
    END_OF_MONTH {
        @Override
        LocalDate end(LocalDate last) {
            return last.with(TemporalAdjusters.lastDayOfMonth());
        }
    },

    @JsonProperty("end-of-year")
    END_OF_YEAR {
        @Override
        LocalDate end(LocalDate last) {
            return last.with(TemporalAdjusters.lastDayOfYear());
        }
    };

    /** The day from which it is counted where the last of it falls on that day. */
    abstract LocalDate end(LocalDate last);
}
