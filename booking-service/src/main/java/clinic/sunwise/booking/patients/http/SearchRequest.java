package clinic.sunwise.booking.patients.http;

import clinic.sunwise.booking.patients.PatientSearch;
import clinic.sunwise.platform.problem.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What the desk has typed.
 *
 * @param query at most 100 characters, among them two letters, four digits of a telephone number or a birth date such as
 *     1990-05-14 or 14.5.1990
 */
record SearchRequest(@Nullable String query) {

    static final int MOST_FOUND = 20;

    private static final int LONGEST = 100;

    PatientSearch checked() {
        String typed = query == null ? "" : query;
        new FieldErrors()
                .require(query, "query")
                .check(typed.length() <= LONGEST, "query", "has more than 100 characters")
                .throwIfAny();
        return PatientSearch.of(typed)
                .orElseThrow(() -> FieldErrors.of(
                        "query", "needs two letters of a name, four digits of a telephone number or a birth date"));
    }
}
