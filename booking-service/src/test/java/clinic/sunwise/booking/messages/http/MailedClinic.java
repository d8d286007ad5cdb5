package clinic.sunwise.booking.messages.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.booking.messages.postgres.MessageRounds;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.JsonNode;

/** A clinic like Utrecht's with one Dutch patient, and a mail server, at eight on Monday 4 January 2027. */
@ServiceTest
@Import(MovingClock.Configuration.class)
abstract class MailedClinic {

    static final String LEVEL_1 = """
            {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}""";
    static final String MONDAY = "2027-01-11T10:00:00+01:00";

    static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovingClock clock;

    @Autowired
    MessageRounds rounds;

    @Autowired
    JavaMailSenderImpl sender;

    TestClinic utrecht;
    UUID anna;

    @BeforeAll
    static void startMailServer() {
        SERVER.start();
    }

    @AfterAll
    static void stopMailServer() {
        SERVER.stop();
    }

    @BeforeEach
    void aPatientWithAnAddress() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        sender.setHost("127.0.0.1");
        sender.setPort(SERVER.getSmtp().getPort());
        clock.set("2027-01-04T07:00:00Z");
        jdbc.sql("DELETE FROM message").update();
        utrecht = TestClinic.levels(jdbc, port);
        utrecht.practitioner("Sanne Jansen");
        utrecht.room("1");
        anna = reachable("anna@example.org", "nl");
    }

    UUID reachable(String address, String language) {
        UUID patient = utrecht.healthyPatient("1990-05-14");
        jdbc.sql("UPDATE patient SET email = ?, language = ? WHERE chain_id = ? AND id = ?")
                .params(address, language, utrecht.id(), patient)
                .update();
        return patient;
    }

    Wire desk() {
        return utrecht.as(Role.RECEPTION);
    }

    /** Where the appointment is. */
    String booked(UUID patient, String start) {
        Answer answer = utrecht.book(patient, LEVEL_1, start);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return utrecht.path("/appointments/" + answer.json().path("id").asString());
    }

    Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }

    /** What has arrived since the server was last asked, after a round, in its order. */
    List<MimeMessage> arrived() throws Exception {
        rounds.round();
        List<MimeMessage> arrived = List.of(SERVER.getReceivedMessages());
        SERVER.purgeEmailFromAllMailboxes();
        return arrived;
    }

    /** Kind, state and reason of all messages about an appointment, the oldest first. */
    String told(String appointment) {
        return String.join(
                "\n",
                messages(appointment)
                        .map(each -> each.path("kind").asString() + " "
                                + each.path("state").asString() + " "
                                + each.path("reason").asString("-"))
                        .toList());
    }

    Stream<JsonNode> messages(String appointment) {
        return StreamSupport.stream(
                done(desk().get(appointment + "/messages")).json().path("items").spliterator(), false);
    }

    static List<String> subjects(List<MimeMessage> mails) {
        return mails.stream().map(MailedClinic::subject).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All parts of a mail, decoded, each after its content type. */
    static String parts(jakarta.mail.Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof jakarta.mail.Multipart several) {
            StringBuilder all = new StringBuilder();
            for (int number = 0; number < several.getCount(); number++) {
                all.append(parts(several.getBodyPart(number)));
            }
            return all.toString();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        part.getInputStream().transferTo(bytes);
        return part.getContentType().replaceAll("\\s+", " ") + "\n" + bytes.toString(StandardCharsets.UTF_8) + "\n";
    }

    /** Lines that a calendar file has folded (RFC 5545, 3.1) in one. */
    static String unfolded(String text) {
        return text.replace("\r\n ", "").replace("\r\n", "\n");
    }
}
