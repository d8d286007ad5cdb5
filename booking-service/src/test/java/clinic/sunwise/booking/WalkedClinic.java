package clinic.sunwise.booking;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import clinic.sunwise.platform.test.walk.Estate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A clinic where patients have everything that a patient can have, in January 2027. */
record WalkedClinic(TestClinic clinic, UUID sanne, UUID room) {

    private static final String PROTOCOL = "microdermabrasion-levels";
    private static final String TREATMENT = """
            {"protocol":"%s","technique":"microdermabrasion","depth":"level-1","areas":["%s"]}""";
    private static final String CHEEKS = TREATMENT.formatted(PROTOCOL, "cheeks");
    private static final String HANDS = TREATMENT.formatted(PROTOCOL, "hands");
    private static final String NECK = TREATMENT.formatted(PROTOCOL, "neck");

    static WalkedClinic of(TestClinic clinic) {
        Answer listed = clinic.as(Role.ADMINISTRATOR).put(clinic.path("/public-listing"), LISTING);
        assertThat(listed.status()).as(listed.text()).isBetween(200, 201);
        return new WalkedClinic(clinic, clinic.practitioner("Sanne"), clinic.room("1"));
    }

    /** What a new patient has, who comes on that day, at ten. */
    Estate estate(String day) {
        UUID patient = clinic.healthyPatient("1990-05-14");
        Wire herself = clinic.asPatient(patient);
        Map<String, String> rows = new HashMap<>(plain(patient));
        String at = day + "T10:00:00+01:00";
        String appointment = id(herself, "/appointments", agreed(CHEEKS, at));
        rows.put("/appointments/{}", appointment);
        TestClinic.Reminder reminder = clinic.reminderOf(appointment);
        rows.put("/appointments/{}/messages/{}", reminder.id().toString());
        rows.put("/unsubscribe/{}", reminder.refusalLink().toString());
        rows.put("/erasure/{}", clinic.erasureLink(patient).toString());
        rows.put("/courses/{}", course(herself, day));
        rows.put("/holds/{}", id(herself, "/holds", TestClinic.request(HANDS, day + "T13:00:00+01:00")));
        rows.put("/waiting-list/{}", id(herself, "/waiting-list", wish(day)));
        JsonNode feed = sent(herself, "/feeds", "{\"kind\":\"patient\"}");
        rows.put("/feeds/{}", feed.path("id").asString());
        rows.put("/api/feeds/{}", feed.path("address").asString().replaceAll("^.*/|\\.ics$", ""));
        String hers = "/patients/" + patient;
        rows.put("/patients/{}/steps/{}", id(reception(), hers + "/steps", STEP));
        rows.put("/patients/{}/treatments-elsewhere/{}", id(herself, hers + "/treatments-elsewhere", LASER));
        return new Estate(clinic.id(), patient, rows, words(day), bodies());
    }

    private static final String STEP = """
            {"protocol":"microdermabrasion-levels","kind":"consultation","day":"2026-12-20","mode":"at-a-distance"}""";
    private static final String LASER = """
            {"procedure":"laser","day":"2026-12-20","areas":["neck"]}""";

    private Map<String, String> plain(UUID patient) {
        String draft = sent(
                        clinic.as(Role.ADMINISTRATOR),
                        "/protocols/" + PROTOCOL + "/drafts",
                        JsonMapper.shared().writeValueAsString(Map.of("text", secondVersion())))
                .path("id")
                .asString();
        return Map.of(
                "/patients/{}",
                patient.toString(),
                "/protocols/{}",
                PROTOCOL,
                "/procedures/{}",
                PROTOCOL,
                "/protocols/{}/versions/{}",
                "1",
                "/protocols/{}/drafts/{}",
                draft,
                "/booking-policies/{}",
                "2027-03-01",
                "/inventory/{}",
                "rooms",
                "/inventory/{}/{}",
                room.toString(),
                "/timetable/entries/{}",
                id(reception(), "/timetable/entries", ABSENCE.formatted(sanne)),
                "/timetable/patterns/{}",
                id(reception(), "/timetable/patterns", PATTERN.formatted(sanne)));
    }

    private static final String LISTING = """
            {"phone":"+31302345678","line":"Oudegracht 1","postalCode":"3511 AB","city":"Utrecht","state":"UT"}""";
    private static final String ABSENCE =
            "{\"kind\":\"absence\",\"subject\":\"%s\",\"from\":\"2027-05-03\",\"to\":\"2027-05-03\",\"reason\":\"course\"}";
    private static final String PATTERN = "{\"practitioner\":\"%s\",\"from\":\"2027-09-06\",\"weeks\":["
            + "{\"monday\":[{\"from\":\"09:00\",\"to\":\"10:00\"}]}]}";

    private String secondVersion() {
        return clinic.as(Role.ADMINISTRATOR)
                .get(clinic.path("/protocols/" + PROTOCOL + "/versions/1"))
                .json()
                .path("text")
                .asString()
                .replace("\nversion: 1\n", "\nversion: 2\n");
    }

    private String course(Wire herself, String day) {
        JsonNode plan = sent(
                        herself,
                        "/courses/plan",
                        "{\"treatment\":" + NECK + ",\"sessions\":2,\"wishes\":{\"from\":\"" + day + "\"}}")
                .path("plan");
        String sessions = plan.path("sessions")
                .valueStream()
                .map(each -> "{\"startsAt\":" + each.path("startsAt") + ",\"practitionerId\":\"" + sanne + "\"}")
                .reduce((one, other) -> one + "," + other)
                .orElse("");
        return id(
                herself,
                "/courses",
                "{\"treatment\":" + NECK + ",\"adviceConfirmed\":true,\"sessions\":[" + sessions + "]}");
    }

    private static String agreed(String treatment, String at) {
        return TestClinic.request(treatment, at).replaceFirst("\\{", "{\"adviceConfirmed\":true,");
    }

    private static String wish(String day) {
        return "{\"treatment\":" + HANDS + ",\"from\":\"" + day + "\",\"until\":\"" + day
                + "\",\"hours\":{\"from\":\"10:00\",\"to\":\"10:00\"}}";
    }

    private Map<String, String> words(String day) {
        return Map.ofEntries(
                Map.entry("treatment", HANDS),
                Map.entry("performed", CHEEKS),
                Map.entry("protocol", "\"" + PROTOCOL + "\""),
                Map.entry("technique", "\"microdermabrasion\""),
                Map.entry("depth", "\"level-1\""),
                Map.entry("area", "[\"cheeks\"]"),
                Map.entry("areas", "[\"cheeks\"]"),
                Map.entry("from", "\"" + day + "\""),
                Map.entry("to", "\"" + day + "\""),
                Map.entry("year", "2027"),
                Map.entry("seconds", "0"),
                Map.entry("by", "\"practitioner\""),
                Map.entry("startsAt", "\"" + day + "T15:00:00+01:00\""),
                Map.entry("practitionerId", "\"" + sanne + "\""),
                Map.entry("findings", "[]"),
                Map.entry("reason", "\"it was agreed by telephone\""),
                Map.entry("_since", "\"2027-01-01T00:00:00Z\""),
                Map.entry("effectiveFrom", "\"2027-06-01\""),
                Map.entry("batch", "\"L-2026/118\""));
    }

    /** What a patient and the desk may both send. */
    private Map<String, String> bodies() {
        String decision = "{\"reason\":\"I have looked at it and agree\"}";
        return Map.ofEntries(
                Map.entry("POST /appointments/{id}/accept", decision),
                Map.entry("POST /appointments/{id}/decline", decision),
                Map.entry("POST /appointments/{id}/cancel", "{}"),
                Map.entry("POST /appointments/{id}/check-in", TestClinic.CHECKED),
                Map.entry("POST /appointments/{id}/complete", "{\"performed\":" + CHEEKS + "}"),
                Map.entry(
                        "POST /appointments/{id}/visit/correct",
                        "{\"products\":[],\"notes\":\"calm\",\"reason\":\"the label was misread\"}"),
                Map.entry(
                        "POST /appointments/{id}/move",
                        "{\"startsAt\":\"2027-01-29T10:00:00+01:00\",\"version\":1,\"adviceConfirmed\":true}"),
                Map.entry("POST /courses/{id}/changes", "{\"adviceConfirmed\":true,\"sessions\":[]}"),
                Map.entry("POST /courses/{id}/replan", "{\"wishes\":{}}"),
                Map.entry("PUT /inventory/{kind}/{id}", "{\"name\":\"1\",\"cleaningMinutes\":5,\"version\":1}"),
                Map.entry("PUT /public-listing", LISTING),
                Map.entry("PUT /booking-policies/{from}", "{\"minimumNoticeMinutes\":60}"),
                Map.entry("POST /patients/{patient}/steps", STEP),
                Map.entry("POST /patients/{patient}/treatments-elsewhere", LASER),
                Map.entry("POST /patients/{patient}/treatments-elsewhere/{entry}/correction", LASER),
                Map.entry("POST /protocols/{protocol}/drafts", "{\"text\":\"protocol: none\"}"),
                Map.entry("PUT /protocols/{protocol}/drafts/{id}", "{\"text\":\"protocol: none\"}"),
                Map.entry("POST /feeds", "{\"kind\":\"patient\"}"));
    }

    private Wire reception() {
        return clinic.as(Role.RECEPTION);
    }

    private String id(Wire wire, String path, String body) {
        return sent(wire, path, body).path("id").asString();
    }

    private JsonNode sent(Wire wire, String path, String body) {
        Answer answer = wire.post(clinic.path(path), body);
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
        return answer.json();
    }
}
