package clinic.sunwise.local.past;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the people of one clinic do, and its patients with it. */
final class Desk {

    private static final int DAYS_OFFERED = 45;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final String address;
    private final String clinic;
    private final Api reception;
    private final Api clinician;
    private final Api accountant;

    Desk(String address, String clinic) {
        this.address = address;
        this.clinic = clinic;
        reception = staff("reception");
        clinician = staff("clinician");
        accountant = staff("accountant");
    }

    private Api staff(String role) {
        return new Api(address, "demo." + clinic + "." + role);
    }

    private Api patient(String id) {
        return new Api(address, "demo." + clinic + ".patient." + id);
    }

    private String path(String rest) {
        return "/api/clinics/" + clinic + rest;
    }

    String register(Patient patient) {
        String email = patient.email().isEmpty() ? "" : "\"email\":\"" + patient.email() + "\",";
        return text(
                reception.post(path("/patients"), """
                        {"givenName":"%s","familyName":"%s","birthDate":"%s",%s"phone":"%s","language":"%s"}""".formatted(
                                patient.givenName(),
                                patient.familyName(),
                                patient.birthDate(),
                                email,
                                patient.phone(),
                                patient.language())),
                "id");
    }

    /** She answers what she has not been asked yet, or too long ago. */
    void answer(String patient, Patient.Course course, List<String> findings, LocalDate today) {
        JsonNode open = patient(patient)
                .get(path("/screening-questions/unanswered?protocol=" + course.protocol() + "&technique="
                        + course.technique()))
                .get("items");
        answer(patient, open, findings, today);
    }

    /** She answers all of it anew. */
    void answerAnew(String patient, Patient.Course course, List<String> findings, LocalDate today) {
        JsonNode all = patient(patient)
                .get(path("/screening-questions?protocol=" + course.protocol() + "&technique=" + course.technique()))
                .get("items");
        answer(patient, all, findings, today);
    }

    private void answer(String patient, JsonNode questions, List<String> findings, LocalDate today) {
        if (!questions.isEmpty()) {
            patient(patient).post(path("/screenings"), Answers.to(questions, findings, patient, today));
        }
    }

    /** A step that staff sees happen, or an estimate that is signed. */
    void take(String patient, Patient.Course course, String step, LocalDate today) {
        if (step.equals("estimate-signed")) {
            sign(patient, estimate(patient, course));
            until(() -> signed(patient) ? Optional.of(true) : Optional.empty());
            return;
        }
        String mode = step.equals("consultation") ? ",\"mode\":\"in-person\"" : "";
        clinician.post(
                path("/patients/" + patient + "/steps"),
                "{\"protocol\":\"%s\",\"kind\":\"%s\",\"day\":\"%s\"%s}"
                        .formatted(course.protocol(), step, today, mode));
    }

    JsonNode estimate(String patient, Patient.Course course) {
        return reception.post(path("/estimates"), """
                {"patientId":"%s","language":"fr","order":{"treatment":%s,"anaesthesia":"local"}}""".formatted(patient, course.treatment()));
    }

    private void sign(String patient, JsonNode estimate) {
        patient(patient).post(path("/estimates/" + text(estimate, "id") + "/signature"), """
                {"kind":"typed","content":"Signed by the patient","documentSha256":"%s"}""".formatted(
                        text(estimate, "documentSha256")));
    }

    private boolean signed(String patient) {
        return items(reception.get(path("/patients/" + patient + "/steps")).get("items"))
                .anyMatch(step -> text(step, "kind").equals("estimate-signed"));
    }

    /** All free times of the weeks from a day on, as the rules leave them to her; the days in their order. */
    List<List<String>> free(String patient, Patient.Course course, LocalDate from) {
        return free(patient(patient), course, from);
    }

    /** All free times, for somebody of whom nothing is known. */
    List<List<String>> freeForAnybody(Patient.Course course, LocalDate from) {
        return free(reception, course, from);
    }

    private List<List<String>> free(Api who, Patient.Course course, LocalDate from) {
        return freeOf(who, course.query(), from, DAYS_OFFERED);
    }

    private List<List<String>> freeOf(Api who, String query, LocalDate from, int days) {
        return items(who.get(path("/availability?" + query + "&from=" + from + "&days=" + days))
                        .get("days"))
                .map(day -> items(day.get("times")).map(JsonNode::stringValue).toList())
                .filter(times -> !times.isEmpty())
                .toList();
    }

    /** What one practitioner has free in the week from a day on, as the rules leave it to her; the days in their order. */
    List<List<String>> freeWith(String practitioner, String patient, Patient.Course course, LocalDate from) {
        return freeOf(patient(patient), course.query() + "&practitioner=" + practitioner, from, DAYS_OF_A_WEEK);
    }

    Optional<Visit> bookWith(String practitioner, String patient, Patient.Course course, String start) {
        return reception
                .attempt(path("/appointments"), """
                        {"patientId":"%s","treatment":%s,"startsAt":"%s","practitionerId":"%s","adviceConfirmed":true}""".formatted(patient, course.treatment(), start, practitioner))
                .map(Visit::booked);
    }

    Optional<Visit> book(String patient, Patient.Course course, String start) {
        return patient(patient)
                .attempt(
                        path("/appointments"),
                        "{\"treatment\":%s,\"startsAt\":\"%s\",\"adviceConfirmed\":true}"
                                .formatted(course.treatment(), start))
                .map(Visit::booked);
    }

    /** She asks a clinician for a time that the rules leave to her. */
    Optional<Visit> ask(String patient, Patient.Course course, String start) {
        return patient(patient)
                .attempt(
                        path("/requests"),
                        "{\"treatment\":%s,\"startsAt\":\"%s\",\"adviceConfirmed\":true}"
                                .formatted(course.treatment(), start))
                .map(Visit::booked);
    }

    Visit confirm(String patient, Visit tentative) {
        return Visit.booked(patient(patient).post(path("/appointments/" + tentative.id() + "/confirm"), "{}"));
    }

    /** The whole course in one step; its sessions, or none where no plan is possible now. */
    List<Visit> bookCourse(String patient, Patient.Course course) {
        return bookCourse(patient, course, "{}");
    }

    /** @param wishes as the API takes them */
    List<Visit> bookCourse(String patient, Patient.Course course, String wishes) {
        JsonNode plan = reception
                .post(
                        path("/courses/plan"),
                        "{\"treatment\":%s,\"sessions\":%d,\"patientId\":\"%s\",\"wishes\":%s}"
                                .formatted(course.treatment(), course.sessions(), patient, wishes))
                .get("plan");
        if (plan == null) {
            return List.of();
        }
        List<String> sessions = items(plan.get("sessions"))
                .map(session -> "{\"startsAt\":\"%s\",\"practitionerId\":\"%s\"}"
                        .formatted(text(session, "startsAt"), text(session, "practitionerId")))
                .toList();
        return reception
                .attempt(
                        path("/courses"),
                        "{\"patientId\":\"%s\",\"treatment\":%s,\"adviceConfirmed\":true,\"sessions\":[%s]}"
                                .formatted(patient, course.treatment(), String.join(",", sessions)))
                .map(booked ->
                        items(booked.get("appointments")).map(Visit::ofCourse).toList())
                .orElse(List.of());
    }

    void checkIn(Visit visit) {
        act(reception, visit, "check-in", "{\"unchanged\":true,\"examination\":{\"findings\":[]}}");
    }

    void complete(Visit visit, Patient.Course course) {
        act(clinician, visit, "complete", "{\"performed\":" + course.treatment() + "}");
    }

    void noShow(Visit visit) {
        act(reception, visit, "no-show", "{}");
    }

    void cancel(String patient, Visit visit) {
        act(patient(patient), visit, "cancel", "{}");
    }

    private void act(Api who, Visit visit, String action, String body) {
        who.post(path("/appointments/" + visit.id() + "/" + action), body);
    }

    /** The invoice of what was completed; it comes by events. */
    JsonNode invoice(Visit visit) {
        return until(() -> Optional.ofNullable(
                reception.get(path("/appointments/" + visit.id())).get("invoice")));
    }

    /** @param amount null for all of it */
    void pay(String patient, JsonNode invoice, String method, @Nullable String amount) {
        JsonNode total = invoice.get("total");
        String till = method.equals("cash") ? ",\"till\":\"desk\"" : "";
        reception.post(path("/payments"), """
                {"patientId":"%s","method":"%s"%s,"amount":{"amount":"%s","currency":"%s"},"reference":"%s","invoices":[{"invoiceId":"%s"}]}""".formatted(
                        patient,
                        method,
                        till,
                        amount == null ? text(total, "amount") : amount,
                        text(total, "currency"),
                        text(invoice, "number"),
                        text(invoice, "id")));
    }

    void credit(JsonNode invoice) {
        accountant.post(
                path("/invoices/" + text(invoice, "id") + "/credit-notes"),
                "{\"reason\":\"taken-back\",\"note\":\"\"}");
    }

    /** A course that is paid before it begins. */
    void sellPackage(String patient, Patient.Course course) {
        reception.attempt(path("/packages"), """
                {"patientId":"%s","order":{"treatment":%s,"sessions":%d},"expiryConfirmed":true}""".formatted(patient, course.treatment(), course.sessions()));
    }

    /** From today on whoever cancels late or does not come pays. */
    void chargeForAbsence(LocalDate today, String amount) {
        String currency = text(reception.get(path("")), "currency");
        String money = "{\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"}";
        staff("administrator")
                .post(
                        path("/fee-policies"),
                        "{\"effectiveFrom\":\"%s\",\"lateCancellation\":%s,\"noShow\":%s}"
                                .formatted(today, money, money));
    }

    /** Who does a treatment, by their ids. */
    List<String> practitioners(Patient.Course course) {
        return items(reception.get(path("/practitioners")).get("items"))
                .filter(each -> items(each.get("protocols"))
                        .anyMatch(protocol -> protocol.stringValue().equals(course.protocol())))
                .map(each -> text(each, "id"))
                .toList();
    }

    void waitFor(String patient, Patient.Course course, LocalDate from, LocalDate until) {
        patient(patient)
                .post(
                        path("/waiting-list"),
                        "{\"treatment\":%s,\"from\":\"%s\",\"until\":\"%s\"}"
                                .formatted(course.treatment(), from, until));
    }

    private static <T> T until(Supplier<Optional<T>> known) {
        long giveUp = System.nanoTime() + PATIENCE;
        Optional<T> found = known.get();
        while (found.isEmpty()) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("what events should have brought has not come within a minute");
            }
            Pause.briefly();
            found = known.get();
        }
        return found.get();
    }

    static String text(JsonNode node, String field) {
        return node.get(field).stringValue();
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
