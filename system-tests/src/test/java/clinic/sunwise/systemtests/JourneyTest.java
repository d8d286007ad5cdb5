package clinic.sunwise.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The first complete journey: from a patient's search to the accountant's export, at two clinics. */
@Order(1)
@ExtendWith(Evidence.class)
class JourneyTest {

    private static final String LEVEL_2 = """
            {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-2","areas":["whole-face"]}""";
    private static final String DIAMOND = """
            {"protocol":"diamond-crystal-oxygen","technique":"diamond","depth":"superficial","areas":["whole-face"]}""";

    private final Stack stack = Stack.running();

    @Test
    void utrechtFromSearchToExport() {
        Clinic utrecht = new Clinic(stack, "utrecht", LEVEL_2);
        JsonNode availability = utrecht.anyone
                .insist(
                        "/api/clinics/utrecht/availability?protocol=microdermabrasion-levels&technique=microdermabrasion"
                                + "&depth=level-2&area=whole-face&from=2027-01-04&days=90")
                .expect(200);
        assertThat(availability.get("days")).hasSize(90);
        assertThat(utrecht.anyone
                        .insist("/api/clinics/utrecht/prices")
                        .expect(200)
                        .get("items"))
                .isNotEmpty();

        String address = "journey-" + UUID.randomUUID() + "@example.org";
        UUID patient = utrecht.register("1990-05-14", address, "nl");
        utrecht.answer(patient, "normal");
        JsonNode first = utrecht.book(patient, "2027-01-11T10:00:00+01:00").expect(201);
        JsonNode mail = Mails.caughtBy(stack).await(address, "Uw afspraak bij");
        assertThat(mail.get("text").stringValue()).contains("maandag 11 januari 2027", "10:00");
        assertThat(mail.get("attachments").get(0).get("text").stringValue())
                .contains("METHOD:REQUEST", first.get("id").stringValue(), "DTSTART:20270111T090000Z");

        JsonNode tooSoon = utrecht.book(patient, "2027-01-18T10:00:00+01:00").expect(422);
        assertThat(tooSoon.get("type").stringValue()).isEqualTo("urn:sunwise:problem:booking-refused");
        JsonNode reason = tooSoon.get("reasons").get(0);
        assertThat(reason.get("rule").stringValue()).isEqualTo("minimum-spacing");
        assertThat(reason.get("source").get("document").stringValue()).isNotBlank();
        assertThat(reason.get("earliest").stringValue()).isEqualTo("2027-01-25");
        assertThat(tooSoon.get("nextTimes")).isNotEmpty();

        utrecht.book(patient, "2027-01-25T10:00:00+01:00").expect(201);
        utrecht.book(patient, "2027-02-22T10:00:00+01:00").expect(201);
        JsonNode between = utrecht.book(patient, "2027-02-09T10:00:00+01:00").expect(422);
        assertThat(between.get("reasons"))
                .as("one reason for the neighbour after")
                .hasSize(1);

        stack.setClock("2027-01-11T09:00:00Z");
        JsonNode invoice = utrecht.complete(first);
        assertThat(invoice.get("number").stringValue()).isNotBlank();
        utrecht.assertExportAgrees(invoice);
    }

    @Test
    void betweenTwoBookedSessionsBothNeighboursRefuse() {
        Clinic utrecht = new Clinic(stack, "utrecht", LEVEL_2);
        UUID patient = utrecht.register("1985-03-02");
        utrecht.answer(patient, "normal");
        utrecht.book(patient, "2027-03-01T09:00:00+01:00").expect(201);
        utrecht.book(patient, "2027-03-15T09:00:00+01:00").expect(201);

        JsonNode refused = utrecht.book(patient, "2027-03-08T09:00:00+01:00").expect(422);

        assertThat(StreamSupport.stream(refused.get("reasons").spliterator(), false)
                        .map(reason -> reason.get("rule").stringValue()))
                .containsExactly("minimum-spacing", "minimum-spacing", "sun-season-moderate");
        assertThat(refused.get("earliest").stringValue()).isEqualTo("2027-03-29");
    }

    @Test
    void moscowSpacesByAWeekAndByAMonthForVerySensitiveSkin() {
        Clinic moscow = new Clinic(stack, "moscow", DIAMOND);
        UUID patient = moscow.register("1988-09-03");
        moscow.answer(patient, "normal");
        moscow.book(patient, "2027-01-12T10:00:00+03:00").expect(201);
        assertThat(earliest(moscow.book(patient, "2027-01-18T10:00:00+03:00").expect(422)))
                .isEqualTo("2027-01-19");
        moscow.book(patient, "2027-01-19T10:00:00+03:00").expect(201);

        UUID sensitive = moscow.register("1988-09-03");
        moscow.answer(sensitive, "very-sensitive");
        moscow.book(sensitive, "2027-01-12T12:00:00+03:00").expect(201);
        assertThat(earliest(moscow.book(sensitive, "2027-02-11T12:00:00+03:00").expect(422)))
                .isEqualTo("2027-02-12");
        moscow.book(sensitive, "2027-02-12T12:00:00+03:00").expect(201);
    }

    private static String earliest(JsonNode refused) {
        return refused.get("earliest").stringValue();
    }
}
