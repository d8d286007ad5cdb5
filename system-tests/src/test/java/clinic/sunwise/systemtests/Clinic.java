package clinic.sunwise.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One clinic with the callers that a journey needs. */
final class Clinic {

    private static final CSVFormat RFC_4180 =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Tells spreadsheets that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Stack stack;
    private final String id;
    private final String treatment;
    final Gateway anyone;
    final Gateway reception;
    final Gateway clinician;
    final Gateway accountant;

    Clinic(Stack stack, String id, String treatment) {
        this.stack = stack;
        this.id = id;
        this.treatment = treatment;
        anyone = stack.gateway("");
        reception = stack.gateway("demo." + id + ".reception");
        clinician = stack.gateway("demo." + id + ".clinician");
        accountant = stack.gateway("demo." + id + ".accountant");
    }

    UUID register(String birthDate) {
        return registered("""
                {"givenName":"Journey","familyName":"Test","birthDate":"%s"}""".formatted(birthDate));
    }

    /** One who is written to. */
    UUID register(String birthDate, String email, String language) {
        return registered("""
                {"givenName":"Journey","familyName":"Test","birthDate":"%s","email":"%s","language":"%s"}""".formatted(birthDate, email, language));
    }

    private UUID registered(String patient) {
        return UUID.fromString(reception
                .insist(path("/patients"), patient)
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

    /** Plans a course for her and books it as it was planned; its sessions by start. */
    List<JsonNode> bookCourse(UUID patient, int sessions) {
        JsonNode plan = patient(patient)
                .insist(path("/courses/plan"), "{\"treatment\":%s,\"sessions\":%d}".formatted(treatment, sessions))
                .expect(200)
                .get("plan");
        String wanted = items(plan.get("sessions"))
                .map(each -> "{\"startsAt\":" + each.get("startsAt") + ",\"practitionerId\":"
                        + each.get("practitionerId") + "}")
                .collect(Collectors.joining(","));
        JsonNode course = patient(patient)
                .insist(
                        path("/courses"),
                        "{\"treatment\":%s,\"adviceConfirmed\":true,\"sessions\":[%s]}".formatted(treatment, wanted))
                .expect(201);
        return items(course.get("appointments"))
                .map(each -> reception
                        .insist(path(
                                "/appointments/" + each.get("appointmentId").stringValue()))
                        .expect(200))
                .toList();
    }

    /** The lines of an invoice that booking has heard of. */
    List<JsonNode> lines(JsonNode invoice) {
        return items(accountant
                        .insist(path("/invoices/" + invoice.get("id").stringValue()))
                        .expect(200)
                        .get("lines"))
                .toList();
    }

    /** She commits herself to what was tentative. */
    JsonNode confirm(UUID patient, JsonNode tentative) {
        return patient(patient)
                .insist(path("/appointments/" + tentative.get("id").stringValue() + "/confirm"), "{}")
                .expect(200);
    }

    JsonNode complete(JsonNode appointment) {
        return complete(appointment, "");
    }

    /**
     * The same, with what a clinician says besides.
     *
     * @param said fields of the request, each after a comma
     */
    JsonNode complete(JsonNode appointment, String said) {
        String one = "/appointments/" + appointment.get("id").stringValue();
        // What she answered when she booked may be too old by now.
        answer(UUID.fromString(appointment.get("patientId").stringValue()), "normal");
        reception
                .insist(path(one + "/check-in"), "{\"unchanged\":true,\"examination\":{\"findings\":[]}}")
                .expect(200);
        clinician
                .insist(path(one + "/complete"), "{\"performed\":" + treatment + said + "}")
                .expect(200);
        return invoice(appointment);
    }

    /** What a completed appointment is invoiced by, once booking has heard of it. */
    JsonNode invoice(JsonNode appointment) {
        String one = "/appointments/" + appointment.get("id").stringValue();
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

    Gateway patient(UUID patient) {
        return stack.gateway("demo." + id + ".patient." + patient);
    }

    String path(String rest) {
        return "/api/clinics/" + id + rest;
    }

    /** The clinic's day by the product's clock. */
    LocalDate today() {
        return LocalDate.parse(
                anyone.insist(search() + "&days=1").expect(200).get("from").stringValue());
    }

    /** The first time that the patient is offered from that day on. */
    String firstFree(UUID patient, LocalDate from, int days) {
        JsonNode found = patient(patient)
                .insist(search() + "&from=" + from + "&days=" + days)
                .expect(200);
        return items(found.get("days"))
                .flatMap(day -> items(day.get("times")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " has no time from " + from + " on"))
                .stringValue();
    }

    /** The rules that speak against, or advise on, a session on that day. */
    List<String> rulesOn(UUID patient, LocalDate day) {
        return items(patient(patient)
                        .insist(path("/verdicts"), "{\"treatment\":%s,\"from\":\"%s\"}".formatted(treatment, day))
                        .expect(200)
                        .get("reasons"))
                .map(reason -> reason.get("rule").stringValue())
                .toList();
    }

    /** A step that staff sees happen. */
    void record(UUID patient, String kind, LocalDate day) {
        String mode = kind.equals("consultation") ? ",\"mode\":\"in-person\"" : "";
        clinician
                .insist(
                        path("/patients/" + patient + "/steps"),
                        "{\"protocol\":\"%s\",\"kind\":\"%s\",\"day\":\"%s\"%s}"
                                .formatted(treated("protocol"), kind, day, mode))
                .expect(201);
    }

    /** Hands an estimate over and has her sign it; its total, when booking has heard of it. */
    String agreeOnAnEstimate(UUID patient) {
        JsonNode estimate = reception
                .insist(path("/estimates"), """
                        {"patientId":"%s","language":"fr","order":{"treatment":%s,"anaesthesia":"%s"}}""".formatted(patient, treatment, anaesthesia()))
                .expect(201);
        patient(patient)
                .insist(path("/estimates/" + estimate.get("id").stringValue() + "/signature"), """
                        {"kind":"typed","content":"Journey Test","documentSha256":"%s"}""".formatted(
                                estimate.get("documentSha256").stringValue()))
                .expect(201);
        long giveUp = System.nanoTime() + Gateway.PATIENCE.toNanos();
        while (!steps(patient).contains("estimate-signed") && System.nanoTime() < giveUp) {
            Gateway.pause();
        }
        assertThat(steps(patient)).contains("estimate-signed");
        return estimate.get("total").get("amount").stringValue();
    }

    /** What the clinic says that the treatment is done under. */
    private String anaesthesia() {
        return items(anyone.insist(path("/procedures")).expect(200).get("items"))
                .filter(procedure -> procedure.get("protocol").stringValue().equals(treated("protocol")))
                .flatMap(procedure -> items(procedure.get("techniques")))
                .filter(technique -> technique.get("code").stringValue().equals(treated("technique")))
                .flatMap(technique -> items(technique.get("depths")))
                .filter(depth -> depth.get("code").stringValue().equals(treated("depth")))
                .findFirst()
                .orElseThrow()
                .get("anaesthesia")
                .stringValue();
    }

    /** What she is told to do around a session. */
    JsonNode care(UUID patient, JsonNode appointment) {
        return patient(patient)
                .insist(path("/appointments/" + appointment.get("id").stringValue() + "/care"))
                .expect(200);
    }

    private List<String> steps(UUID patient) {
        return items(reception
                        .insist(path("/patients/" + patient + "/steps"))
                        .expect(200)
                        .get("items"))
                .map(step -> step.get("kind").stringValue())
                .toList();
    }

    /** Which of the days the computed season leaves to a clinician, by the clinic's own page of the sun. */
    List<LocalDate> inTheStrongSun(List<LocalDate> days, String sunClass) {
        return days.stream()
                .filter(day -> items(anyone.insist(path("/sun-season?year=" + day.getYear()))
                                .expect(200)
                                .get("classes"))
                        .filter(each -> each.get("code").stringValue().equals(sunClass))
                        .flatMap(each -> items(each.get("clinician")))
                        .anyMatch(window -> !day.isBefore(date(window, "first")) && !day.isAfter(date(window, "last"))))
                .toList();
    }

    boolean chainIsIntact() {
        return accountant
                .insist(path("/invoices/chain"))
                .expect(200)
                .get("valid")
                .booleanValue();
    }

    private String search() {
        return path("/availability?protocol=" + treated("protocol") + "&technique=" + treated("technique") + "&depth="
                + treated("depth") + "&area="
                + new JsonMapper().readTree(treatment).get("areas").get(0).stringValue());
    }

    private String treated(String field) {
        return new JsonMapper().readTree(treatment).get(field).stringValue();
    }

    private static LocalDate date(JsonNode from, String field) {
        return LocalDate.parse(from.get(field).stringValue());
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
