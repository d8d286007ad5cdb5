package clinic.sunwise.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.systemtests.Gateway.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Four who want what is not theirs walk through the running product, from a patient who exists and has an invoice to the ports of
 * the services themselves. Each gets nothing; whoever it belongs to gets it, so that nothing is refused for another reason.
 */
@Order(2)
@ExtendWith(Evidence.class)
class AttackWalkTest {

    private static final String LEVEL_2 = """
            {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-2","areas":["whole-face"]}""";

    /** What can be done to an appointment, each as it would be right of somebody who may. */
    private static final Map<String, String> CHANGES = Map.of(
            "cancel", "{\"reason\":\"I have changed my mind\"}",
            "confirm", "{}",
            "move", "{\"startsAt\":\"2027-05-03T10:00:00+02:00\",\"version\":1}",
            "check-in", "{\"unchanged\":true,\"examination\":{\"findings\":[]}}",
            "complete", "{\"performed\":" + LEVEL_2 + "}",
            "no-show", "{}");

    private static final List<String> PATH_TRICKS = List.of(
            "/api/clinics/moscow/../utrecht/exports/invoices.csv?month=2027-01",
            "/api/clinics/moscow/%2e%2e/utrecht/exports/invoices.csv?month=2027-01",
            "/api/clinics/moscow%2f..%2futrecht/exports/invoices.csv?month=2027-01",
            "/api/clinics/moscow/exports/..%2f..%2f..%2futrecht%2fexports%2finvoices.csv?month=2027-01",
            "/api/clinics/moscow/exports/..;/..;/utrecht/exports/invoices.csv?month=2027-01",
            "/api/clinics/moscow;clinic=utrecht/../utrecht/exports/invoices.csv?month=2027-01",
            "/api/clinics//utrecht/exports/invoices.csv?month=2027-01",
            "/api//clinics/utrecht/exports/invoices.csv?month=2027-01",
            "/API/clinics/utrecht/exports/invoices.csv?month=2027-01",
            "/api/clinics/utrecht%00/exports/invoices.csv?month=2027-01",
            "/api/clinics/moscow/exports/invoices.csv?month=2027-01&clinic=utrecht",
            "/api/clinics/moscow/exports/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "/api/clinics/moscow/kept-exports/..%2f..%2f..%2futrecht%2finvoices");

    private final Stack stack = Stack.running();
    private final Clinic utrecht = new Clinic(stack, "utrecht", LEVEL_2);
    private final UUID victim = utrecht.register("1990-05-14");
    private final String mark = victim.toString();

    /** What is the victim's, as she herself reads it. */
    private List<String> hers(String appointment) {
        return List.of(
                "/patients/" + victim,
                "/patients/" + victim + "/steps",
                "/patients/" + victim + "/treatments-elsewhere",
                "/screenings?patient=" + victim,
                "/appointments/" + appointment,
                "/appointments/" + appointment + "/care",
                "/payments/balances/" + victim);
    }

    private String booked() {
        utrecht.answer(victim, "normal");
        String time = utrecht.firstFree(victim, utrecht.today().plusDays(3), 120);
        return utrecht.book(victim, time).expect(201).get("id").stringValue();
    }

    @Test
    void aStolenPatientAccountShowsNothingOfAnotherPatient() {
        String appointment = booked();
        UUID other = utrecht.register("1985-03-02");
        Gateway thief = utrecht.patient(other);
        for (String path : hers(appointment)) {
            utrecht.patient(victim).insist(utrecht.path(path)).expect(200);
            refused(thief, utrecht.path(path), mark);
        }
        Answer listed = thief.insist(utrecht.path("/appointments?patient=" + victim));
        assertThat(listed.text()).doesNotContain(appointment);
        CHANGES.forEach((change, body) -> {
            Answer answer = thief.insist(utrecht.path("/appointments/" + appointment + "/" + change), body);
            assertThat(answer.status()).as(change + ": " + answer.text()).isIn(403, 404);
        });
        assertRefused(thief.insist(
                utrecht.path("/appointments"),
                "{\"patientId\":\"%s\",\"treatment\":%s,\"startsAt\":\"2027-05-03T10:00:00+02:00\"}"
                        .formatted(victim, LEVEL_2)));
        assertThat(utrecht.patient(victim)
                        .insist(utrecht.path("/appointments/" + appointment))
                        .expect(200)
                        .get("state")
                        .stringValue())
                .as("nothing of it was changed")
                .isEqualTo("booked");
    }

    @Test
    void aCuriousReceptionistSeesNoFindingsNoBooksOfOthersAndNobodysAccess() {
        String appointment = booked();
        utrecht.clinician.insist(utrecht.path("/screenings?patient=" + victim)).expect(200);
        for (String path : List.of(
                "/screenings?patient=" + victim,
                "/appointments/" + appointment + "/advice",
                "/appointments/" + appointment + "/checks",
                "/appointments/" + appointment + "/visit",
                "/exports/invoices.csv?month=2027-01",
                "/reports/revenue?from=2027-01-01&to=2027-02-01",
                "/audit/booking",
                "/audit/billing",
                "/audit/sign-ins")) {
            assertThat(utrecht.reception.insist(utrecht.path(path)).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(utrecht.reception.insist("/api/accounts").status()).isEqualTo(403);
        for (String path : hers(appointment)) {
            refused(stack.gateway("demo.moscow.reception"), utrecht.path(path), mark);
        }
        // The chain shares its patients, and no clinic's appointments.
        refused(stack.gateway("demo.moscow.reception"), "/api/clinics/moscow/appointments/" + appointment, mark);
    }

    @Test
    void anAccountantOfAnotherClinicGetsNoBooks() {
        Gateway accountant = stack.gateway("demo.moscow.accountant");
        for (String path : List.of(
                "/exports/invoices.csv?month=2027-01",
                "/exports/invoice-lines.csv?month=2027-01",
                "/invoices",
                "/invoices/chain",
                "/payments",
                "/reports/vat?from=2027-01-01&to=2027-02-01",
                "/reports/revenue?from=2027-01-01&to=2027-02-01",
                "/kept-exports")) {
            utrecht.accountant.insist(utrecht.path(path)).expectStatus(200);
            refused(accountant, utrecht.path(path), "utrecht-");
        }
        String own = stack.gateway("demo.utrecht.accountant")
                .insist(utrecht.path("/exports/invoices.csv?month=2027-01"))
                .text();
        for (String trick : PATH_TRICKS) {
            Answer answer = accountant.insist(trick);
            assertThat(answer.status()).as(trick).isNotEqualTo(500);
            if (answer.status() == 200) {
                assertThat(answer.text()).as(trick).isNotEqualTo(own).doesNotContain("UTR");
            }
        }
        assertRefused(accountant.insist(utrecht.path("/payments"), "{}"));
    }

    @Test
    void aProcessInsideTheNetworkIsNobodyWithoutTheGatewaysKey() {
        for (String service : List.of("booking-service", "billing-service")) {
            String address = stack.addressOf(service);
            String path = service.startsWith("booking")
                    ? utrecht.path("/screenings?patient=" + victim)
                    : utrecht.path("/exports/invoices.csv?month=2027-01");
            assertThat(new Gateway(address, "").get(path).status()).isEqualTo(401);
            for (ForgedToken forged : ForgedToken.values()) {
                Answer answer = new Gateway(address, forged.token()).get(path);
                assertThat(answer.status()).as(service + " " + forged).isEqualTo(401);
                assertThat(answer.text()).doesNotContain("Exception", mark);
            }
            for (String inside :
                    List.of("/internal/dead-letters", "/internal/clinics", "/actuator/env", "/actuator/heapdump")) {
                assertThat(new Gateway(address, ForgedToken.SIGNED_BY_ANOTHER_KEY.token())
                                .get(inside)
                                .status())
                        .as(service + inside)
                        .isIn(401, 404);
            }
        }
        for (String inside :
                List.of("/internal/clinics", "/internal/dead-letters", "/internal/address-owners/search")) {
            assertThat(utrecht.anyone.insist(inside).status())
                    .as("not through the gateway")
                    .isEqualTo(404);
        }
    }

    private static void refused(Gateway who, String path, String mark) {
        Answer answer = who.insist(path);
        assertThat(answer.status()).as(path).isIn(403, 404);
        // The problem repeats the address that was asked for, which the asker knew.
        assertThat(answer.text().replace(path.replaceFirst("[?].*", ""), ""))
                .as(path)
                .doesNotContain(mark);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(400, 403, 404);
    }
}
