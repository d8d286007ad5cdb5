package clinic.sunwise.billing.exports.http;

import clinic.sunwise.billing.exports.datev.DatevNumbers;
import clinic.sunwise.billing.exports.kept.ExportForm;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The numbers that DATEV knows a clinic by, as they are asked with. */
final class DatevNumbersRequest {

    private DatevNumbersRequest() {}

    /** The numbers. Ends the request with {@code invalid-request} if they are none. */
    static DatevNumbers checked(@Nullable Integer consultant, @Nullable Integer client) {
        new FieldErrors()
                .require(consultant, "consultant")
                .check(
                        consultant == null || DatevNumbers.isConsultant(consultant),
                        "consultant",
                        "is not between " + DatevNumbers.FIRST_CONSULTANT + " and " + DatevNumbers.LAST_CONSULTANT)
                .require(client, "client")
                .check(
                        client == null || DatevNumbers.isClient(client),
                        "client",
                        "is not between 1 and " + DatevNumbers.LAST_CLIENT)
                .throwIfAny();
        return new DatevNumbers(Objects.requireNonNull(consultant), Objects.requireNonNull(client));
    }

    /** Those of this form: DATEV wants them, and nothing else does. */
    static @Nullable DatevNumbers checked(ExportForm form, @Nullable Integer consultant, @Nullable Integer client) {
        if (form == ExportForm.DATEV) {
            return checked(consultant, client);
        }
        new FieldErrors()
                .check(consultant == null, "consultant", "is for datev only")
                .check(client == null, "client", "is for datev only")
                .throwIfAny();
        return null;
    }
}
