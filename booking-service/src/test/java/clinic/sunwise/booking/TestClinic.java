package clinic.sunwise.booking;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clinic of its own for a test, open from 9 to 17 on every day, with its callers. */
public final class TestClinic {

    /** What is sent when a patient comes of whom nothing has changed and whose skin is sound. */
    public static final String CHECKED = "{\"unchanged\":true,\"examination\":{\"findings\":[]}}";

    private final JdbcClient jdbc;
    private final int port;
    private final String id = "c" + UUID.randomUUID().toString().substring(0, 8);

    private TestClinic(JdbcClient jdbc, int port) {
        this.jdbc = jdbc;
        this.port = port;
    }

    /** A clinic like Utrecht's, which works by levels. */
    public static TestClinic levels(JdbcClient jdbc, int port) {
        return new TestClinic(jdbc, port).create("Europe/Amsterdam", "microdermabrasion-levels");
    }

    /** A clinic like Moscow's, which peels with diamond, crystal and oxygen. */
    public static TestClinic peelings(JdbcClient jdbc, int port) {
        TestClinic clinic = new TestClinic(jdbc, port).create("Europe/Moscow", "diamond-crystal-oxygen");
        for (String kind : new String[] {"diamond", "crystal", "oxygen"}) {
            jdbc.sql("INSERT INTO device VALUES (?, ?, ?, ?)")
                    .params(clinic.id, UUID.randomUUID(), kind, kind)
                    .update();
        }
        return clinic;
    }

    /** A clinic like Valencia's, which treats in series and where the summer is long. */
    public static TestClinic series(JdbcClient jdbc, int port) {
        TestClinic clinic = new TestClinic(jdbc, port).create("Europe/Madrid", "dermabrasion-series");
        jdbc.sql("UPDATE clinic SET latitude = 39.47, longitude = -0.38 WHERE id = ?")
                .param(clinic.id)
                .update();
        jdbc.sql("INSERT INTO device VALUES (?, ?, 'dermabrader', 'dermabrader')")
                .params(clinic.id, UUID.randomUUID())
                .update();
        return clinic;
    }

    /** A clinic that works by that protocol. */
    public static TestClinic working(JdbcClient jdbc, int port, String protocol) {
        return new TestClinic(jdbc, port).create("Europe/Amsterdam", protocol);
    }

    /** A clinic like that in Paris, which operates. */
    public static TestClinic surgery(JdbcClient jdbc, int port) {
        TestClinic clinic = new TestClinic(jdbc, port).create("Europe/Paris", "surgical-dermabrasion");
        jdbc.sql("INSERT INTO device (clinic_id, id, name, kind) VALUES (?, ?, 'Dermabrader', 'dermabrader')")
                .params(clinic.id, UUID.randomUUID())
                .update();
        return clinic;
    }

    public String id() {
        return id;
    }

    public String path(String rest) {
        return "/api/clinics/" + id + rest;
    }

    public UUID practitioner(String name) {
        UUID practitioner = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO practitioner (clinic_id, id, name, grade, protocols, assists)
                        SELECT :clinic, :id, :name, 'therapist', array_agg(protocol), array_agg(protocol)
                        FROM clinic_protocol WHERE clinic_id = :clinic
                        """)
                .param("clinic", id)
                .param("id", practitioner)
                .param("name", name)
                .update();
        jdbc.sql("INSERT INTO working_hours SELECT ?, ?, day, '09:00', '17:00' FROM generate_series(1, 7) AS day")
                .params(id, practitioner)
                .update();
        return practitioner;
    }

    public UUID room(String name) {
        UUID room = UUID.randomUUID();
        jdbc.sql("INSERT INTO room VALUES (?, ?, ?)").params(id, room, name).update();
        return room;
    }

    public UUID patient(String birthDate) {
        UUID patient = UUID.randomUUID();
        jdbc.sql("INSERT INTO patient VALUES (?, ?, 'Anna', 'de Vries', ?, NULL, NULL, 'nl', '2026-11-21T06:00:00Z')")
                .params(id, patient, Date.valueOf(LocalDate.parse(birthDate)))
                .update();
        return patient;
    }

    /** One who has answered that there is nothing to report. How her skin reacts she has not told yet. */
    public UUID healthyPatient(String birthDate) {
        UUID patient = patient(birthDate);
        answersAt(patient, "2027-01-04T06:00:00Z");
        return patient;
    }

    /** She answers at that moment that there is nothing to report. */
    public void answersAt(UUID patient, String moment) {
        NothingToReport.answers()
                .forEach(answer ->
                        new KnownAnswers(jdbc, id).keep(patient, answer, answer.answer(), Instant.parse(moment)));
    }

    /** She has had what that option asks for, and says so half an hour later. */
    public void hasHad(UUID patient, String item) {
        NothingToReport.answers().stream()
                .filter(answer -> answer.item().equals(item))
                .forEach(answer -> new KnownAnswers(jdbc, id)
                        .keep(patient, answer, "true", Instant.parse("2027-01-04T06:30:00Z")));
    }

    /** What reminds a patient of her appointment, and the link by which she refuses it. */
    record Reminder(UUID id, UUID refusalLink) {}

    Reminder reminderOf(String appointment) {
        return jdbc.sql("SELECT id, refusal_link FROM message WHERE about_id = ?::uuid AND kind = 'reminder'")
                .param(appointment)
                .query(Reminder.class)
                .single();
    }

    /** The link in the mail that asks her whether she means to be erased. */
    UUID erasureLink(UUID patient) {
        UUID link = UUID.randomUUID();
        jdbc.sql("INSERT INTO erasure_request VALUES (?, ?, ?, ?, '2027-01-04T07:00Z', '2027-12-31T00:00Z')")
                .params(link, id, patient, id)
                .update();
        return link;
    }

    /** The patient books for herself. */
    public Answer book(UUID patient, String treatment, String start) {
        return asPatient(patient).post(path("/appointments"), request(treatment, start));
    }

    /** A session that somebody asks for, as it is sent. */
    public static String request(String treatment, String start) {
        return "{\"treatment\":" + treatment + ",\"startsAt\":\"" + start + "\"}";
    }

    public Wire as(Role role) {
        return new Wire(port, TestTokens.of(role, id));
    }

    public Wire asPatient(UUID patient) {
        return new Wire(port, TestTokens.ofPatient(patient, id));
    }

    private TestClinic create(String zone, String protocol) {
        jdbc.sql("INSERT INTO chain VALUES (?, ?)").params(id, id).update();
        jdbc.sql("INSERT INTO clinic VALUES (?, ?, ?, 'NL', ?, 'EUR', '{en}', 15, 52.09, 5.12, 0)")
                .params(id, id, id, zone)
                .update();
        jdbc.sql("INSERT INTO clinic_protocol VALUES (?, ?, 1, '2026-01-01')")
                .params(id, protocol)
                .update();
        jdbc.sql("INSERT INTO opening_hours SELECT ?, day, '09:00', '17:00' FROM generate_series(1, 7) AS day")
                .param(id)
                .update();
        return this;
    }
}
