package clinic.sunwise.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first complete journey: from a patient's search to the accountant's export, at two clinics. */
@Order(1)
@ExtendWith(Evidence.class)
class JourneyTest {

    private static final String LEVEL_2 = """
            {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-2","areas":["whole-face"]}""";
    private static final String DIAMOND = """
            {"protocol":"diamond-crystal-oxygen","technique":"diamond","depth":"superficial","areas":["whole-face"]}""";

    /** Tells spreadsheets that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final CSVFormat RFC_4180 =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Stack stack = Stack.running();

    @Test
    void utrechtFromSearchToExport() {
        Clinic utrecht = new Clinic("utrecht", LEVEL_2);
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

        UUID patient = utrecht.register("1990-05-14");
        utrecht.answer(patient, "normal");
        JsonNode first = utrecht.book(patient, "2027-01-11T10:00:00+01:00").expect(201);

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
        Clinic utrecht = new Clinic("utrecht", LEVEL_2);
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
        Clinic moscow = new Clinic("moscow", DIAMOND);
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

    /** One clinic with the callers that a journey needs. */
    private final class Clinic {

        private final String id;
        private final String treatment;
        final Gateway anyone;
        private final Gateway reception;
        private final Gateway clinician;
        private final Gateway accountant;

        Clinic(String id, String treatment) {
            this.id = id;
            this.treatment = treatment;
            anyone = stack.gateway("");
            reception = stack.gateway("demo." + id + ".reception");
            clinician = stack.gateway("demo." + id + ".clinician");
            accountant = stack.gateway("demo." + id + ".accountant");
        }

        UUID register(String birthDate) {
            return UUID.fromString(reception
                    .insist(path("/patients"), """
                            {"givenName":"Journey","familyName":"Test","birthDate":"%s"}""".formatted(birthDate))
                    .expect(201)
                    .get("id")
                    .stringValue());
        }

        void answer(UUID patient, String skin) {
            JsonNode treated = new JsonMapper().readTree(treatment);
            JsonNode questions = patient(patient)
                    .get(path("/screening-questions/unanswered?protocol="
                            + treated.get("protocol").stringValue() + "&technique="
                            + treated.get("technique").stringValue()))
                    .expect(200)
                    .get("items");
            if (!questions.isEmpty()) {
                patient(patient)
                        .insist(path("/screenings"), Questions.nothingToReport(questions, skin, patient.toString()))
                        .expect(201);
            }
        }

        Gateway.Answer book(UUID patient, String startsAt) {
            return patient(patient).insist(path("/appointments"), """
                            {"treatment":%s,"startsAt":"%s","adviceConfirmed":true}""".formatted(treatment, startsAt));
        }

        JsonNode complete(JsonNode appointment) {
            String one = "/appointments/" + appointment.get("id").stringValue();
            reception.insist(path(one + "/check-in"), "{}").expect(200);
            clinician
                    .insist(path(one + "/complete"), "{\"performed\":" + treatment + "}")
                    .expect(200);
            long giveUp = System.nanoTime() + Gateway.PATIENCE.toNanos();
            JsonNode invoice = null;
            while (invoice == null && System.nanoTime() < giveUp) {
                Gateway.pause();
                invoice = reception.insist(path(one)).expect(200).get("invoice");
            }
            assertThat(invoice).as("the visit is invoiced").isNotNull();
            return invoice;
        }

        void assertExportAgrees(JsonNode invoice) {
            String month = LocalDate.parse(invoice.get("issuedAt").stringValue().substring(0, 10))
                    .toString()
                    .substring(0, 7);
            List<CSVRecord> invoices = csv("/exports/invoices.csv?month=" + month);
            List<CSVRecord> lines = csv("/exports/invoice-lines.csv?month=" + month);
            String number = invoice.get("number").stringValue();
            BigDecimal total = new BigDecimal(invoice.get("total").get("amount").stringValue());
            assertThat(sum(invoices, number, "gross")).isEqualByComparingTo(total);
            assertThat(sum(lines, number, "gross")).isEqualByComparingTo(total);
        }

        private List<CSVRecord> csv(String address) {
            Gateway.Answer answer = accountant.insist(path(address));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).startsWith(BYTE_ORDER_MARK);
            try (CSVParser rows = CSVParser.parse(answer.text().substring(BYTE_ORDER_MARK.length()), RFC_4180)) {
                return rows.getRecords();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static BigDecimal sum(List<CSVRecord> rows, String number, String column) {
            return rows.stream()
                    .filter(row -> row.get("number").equals(number))
                    .map(row -> new BigDecimal(row.get(column)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private Gateway patient(UUID patient) {
            return stack.gateway("demo." + id + ".patient." + patient);
        }

        private String path(String rest) {
            return "/api/clinics/" + id + rest;
        }
    }
}
