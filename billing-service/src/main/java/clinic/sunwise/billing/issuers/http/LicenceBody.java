package clinic.sunwise.billing.issuers.http;

import clinic.sunwise.billing.issuers.Licence;
import clinic.sunwise.platform.problem.FieldErrors;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A licence on the wire.
 *
 * @param lastDay absent if it has no end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LicenceBody(
        @Nullable String number,
        @Nullable List<@Nullable String> protocols,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    static LicenceBody of(Licence licence) {
        return new LicenceBody(
                licence.number(),
                List.copyOf(new TreeSet<>(licence.protocols())),
                licence.firstDay(),
                licence.lastDay());
    }

    /** The licence. Ends the request with {@code invalid-request} if it is not one. */
    Licence licence(String clinic) {
        FieldErrors errors = new FieldErrors()
                .check(
                        number != null && !number.isBlank() && number.length() <= 60,
                        "number",
                        "is not 1 to 60 characters")
                .check(protocols != null && !protocols.isEmpty(), "protocols", "names no protocol")
                .require(firstDay, "firstDay")
                .check(
                        firstDay == null || lastDay == null || !lastDay.isBefore(firstDay),
                        "lastDay",
                        "is before firstDay");
        for (int i = 0; protocols != null && i < protocols.size(); i++) {
            errors.requireCode(protocols.get(i), "protocols[" + i + "]");
        }
        errors.throwIfAny();
        return new Licence(
                clinic,
                Objects.requireNonNull(number).strip(),
                Set.copyOf(new TreeSet<>(Objects.requireNonNull(protocols))),
                Objects.requireNonNull(firstDay),
                lastDay);
    }
}
