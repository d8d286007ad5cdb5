package clinic.sunwise.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A patient whose answers, findings, notes and names are words that nobody else has goes through everything; then whatever the
 * product has written anywhere is searched for them.
 */
@Order(2)
@ExtendWith(Evidence.class)
class CanaryTest {

    private static final String LEVEL_2 = """
            {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-2","areas":["whole-face"]}""";

    /** A day of an answer that nothing else in the product falls on. */
    private static final String DAY = "2019-03-07";

    private final String unique = UUID.randomUUID().toString().replace("-", "");
    private final String health = "canaryhealth" + unique;
    private final String name = "Canaryname" + unique;
    private final String address = "canary-" + unique + "@example.org";
    private final Stack stack = Stack.running();
    private final Outputs outputs = new Outputs(stack.data());
    private final Clinic utrecht = new Clinic(stack, "utrecht", LEVEL_2);

    @Test
    void whatIsKnownOfAPatientsHealthStandsNowhereInClear() {
        UUID patient = register();
        Gateway herself = utrecht.patient(patient);
        utrecht.answer(patient, "normal");
        herself.insist(utrecht.path("/screenings"), """
                        {"answers":[{"question":"skin-health","answer":{"herpes-history":true}},
                        {"question":"isotretinoin","answer":{"isotretinoin":[{"first":"%s","last":"%s"}]}}]}""".formatted(DAY, DAY)).expect(201);
        assertThat(herself.insist(utrecht.path("/screenings")).text()).contains(DAY, "herpes-history");
        String feed = herself.insist(utrecht.path("/feeds"), "{\"kind\":\"patient\"}")
                .expect(201)
                .get("address")
                .stringValue();

        cancel(booked(patient), herself);
        JsonNode visit = booked(patient);
        String calendar = stack.gateway("")
                .insist(feed.replaceFirst("^https?://[^/]+", ""))
                .text();
        assertThat(calendar).contains("BEGIN:VEVENT").doesNotContain(health, name, DAY);
        stack.setClock(OffsetDateTime.parse(visit.get("startsAt").stringValue())
                .toInstant()
                .toString());
        String number = treated(visit).get("number").stringValue();

        mails();
        exports(number);
        assertThat(outputs.rows(number))
                .as("the search finds what stands there")
                .isNotEmpty();
        assertThat(outputs.files(patient.toString()))
                .as("in tables, topics and logs")
                .anyMatch(file -> file.startsWith("postgres"))
                .anyMatch(file -> file.startsWith("kafka"));
        assertThat(outputs.rows(name)).as("her name is no health").isNotEmpty();
        for (String word : List.of(health, DAY)) {
            assertThat(outputs.rows(word)).as("rows with " + word).isEmpty();
            assertThat(outputs.files(word)).as("files with " + word).isEmpty();
        }
        assertThat(outputs.rows(patient.toString(), "herpes-history"))
                .as("what she was asked is known, what she has answered is not")
                .allMatch(row -> row.startsWith("booking.screening_answer "));
        assertThat(outputs.logs(name)).isEmpty();
        assertThat(outputs.logs(address)).isEmpty();
        assertThat(outputs.rows(name))
                .as("records of who did what name nobody")
                .noneMatch(row -> row.contains(".audit_record "));
    }

    private UUID register() {
        return UUID.fromString(utrecht.reception
                .insist(utrecht.path("/patients"), """
                        {"givenName":"%s","familyName":"%s","birthDate":"1990-05-14","email":"%s","language":"nl"}""".formatted(name, name, address))
                .expect(201)
                .get("id")
                .stringValue());
    }

    private JsonNode booked(UUID patient) {
        String free = utrecht.firstFree(patient, LocalDate.parse("2027-01-12"), 60);
        return utrecht.book(patient, free).expect(201);
    }

    private void cancel(JsonNode appointment, Gateway herself) {
        herself.insist(one(appointment, "/cancel"), "{\"reason\":\"" + health + "\"}")
                .expect(200);
    }

    private JsonNode treated(JsonNode visit) {
        utrecht.reception.insist(one(visit, "/check-in"), """
                        {"unchanged":true,"examination":{"findings":[],"notes":"%s"}}""".formatted(health)).expect(200);
        utrecht.clinician
                .insist(one(visit, "/complete"), """
                        {"performed":%s,"notes":"%s"}""".formatted(LEVEL_2, health))
                .expect(200);
        utrecht.clinician
                .insist(one(visit, "/visit/correct"), """
                        {"notes":"%s","reason":"the notes said too little of %s"}""".formatted(health, health))
                .expect(200);
        assertThat(utrecht.clinician.insist(one(visit, "/visit")).text()).contains(health);
        return utrecht.invoice(visit);
    }

    private void mails() {
        Mails caught = Mails.caughtBy(stack);
        caught.await(address, "");
        for (JsonNode mail : caught.all()) {
            assertThat(List.of(health, DAY))
                    .as("in the mail " + mail.get("subject"))
                    .noneMatch(word -> new Canary(word).in(mail.toString()));
            assertThat(mail.get("subject").stringValue()).doesNotContain(name);
        }
    }

    private void exports(String number) {
        for (String file : List.of("/exports/invoices.csv?month=2027-01", "/exports/invoice-lines.csv?month=2027-01")) {
            assertThat(utrecht.accountant.insist(utrecht.path(file)).text())
                    .contains(number)
                    .doesNotContain(health, DAY);
        }
    }

    private String one(JsonNode appointment, String rest) {
        return utrecht.path("/appointments/" + appointment.get("id").stringValue() + rest);
    }
}
