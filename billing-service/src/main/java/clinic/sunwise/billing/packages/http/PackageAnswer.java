package clinic.sunwise.billing.packages.http;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.packages.CoursePackage;
import clinic.sunwise.billing.packages.rules.PackageAction;
import clinic.sunwise.billing.packages.rules.PackageLifecycle;
import clinic.sunwise.billing.packages.rules.PackageState;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.platform.identity.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A package on the wire.
 *
 * @param price of all sessions, with tax
 * @param left sessions that can still be used or paid back
 * @param unused what they were sold for, with tax: what a refund takes back
 * @param warnings expires-soon (within 30 days and sessions are left) and expired (sessions are left)
 * @param allowed what the caller can do with it
 * @param creditNoteId of its refund; absent if there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PackageAnswer(
        UUID id,
        UUID patientId,
        UUID invoiceId,
        String invoiceNumber,
        Treatment treatment,
        @Nullable String anaesthesia,
        List<String> addOns,
        int sessions,
        int used,
        int left,
        Money price,
        Money unused,
        LocalDate soldOn,
        LocalDate expiresOn,
        String state,
        List<String> warnings,
        List<String> allowed,
        List<Use> uses,
        @Nullable UUID creditNoteId,
        @Nullable String closedBecause) {

    record Use(UUID appointmentId, LocalDate sessionOn) {}

    static PackageAnswer of(CoursePackage each, LocalDate today, Role caller) {
        CoursePackage.Closing closing = each.closing();
        return new PackageAnswer(
                each.id(),
                each.patient(),
                each.invoice().id(),
                each.invoice().number(),
                each.order().treatment(),
                each.order().extras().anaesthesia(),
                each.order().extras().addOns(),
                each.sessions(),
                each.uses().size(),
                each.left(),
                each.price().gross(),
                each.unused(),
                each.soldOn(),
                each.expiresOn(),
                each.state(today).code(),
                warnings(each, today),
                PackageLifecycle.allowed(each.state(today), caller).stream()
                        .map(PackageAction::code)
                        .toList(),
                each.uses().stream()
                        .map(use -> new Use(use.appointment(), use.sessionOn()))
                        .toList(),
                closing == null ? null : closing.creditNote(),
                closing == null ? null : closing.reason());
    }

    private static List<String> warnings(CoursePackage each, LocalDate today) {
        return Stream.of(
                        each.expiresSoon(today) ? "expires-soon" : "",
                        each.state(today) == PackageState.EXPIRED ? "expired" : "")
                .filter(warning -> !warning.isEmpty())
                .toList();
    }
}
