package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What tests of signing in share: one gateway, and the ways in. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Surroundings.class)
@Import(Surroundings.Time.class)
abstract class SignInTest {

    static final Pattern LINK = Pattern.compile("/sign-in#([0-9a-f-]{36})\\.(\\d{8})");
    static final Pattern INVITATION = Pattern.compile("/invitation#([A-Za-z0-9_-]{43})");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    static String newAddress() {
        return "p" + UUID.randomUUID() + "@example.org";
    }

    /** An address of one verified patient. */
    static String patientsAddress(BookingStandIn.Patient... patients) {
        String address = newAddress();
        Surroundings.BOOKING.byAddress.put(address, List.of(patients));
        return address;
    }

    static BookingStandIn.Patient anna(boolean verified) {
        return new BookingStandIn.Patient(UUID.randomUUID().toString(), "Anna", "de Vries", "1990-05-14", verified);
    }

    /** The parts of the latest mail to that address that the pattern finds; waits for it. */
    static Matcher mailed(String address, Pattern pattern) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Stream.of(Surroundings.MAIL.getReceivedMessages())
                                .filter(mail -> isTo(mail, address))
                                .map(SignInTest::text)
                                .map(pattern::matcher)
                                .filter(Matcher::find)
                                .reduce((_, later) -> later)
                                .orElse(null),
                        matcher -> matcher != null);
    }

    static int mailsTo(String address) {
        return (int) Stream.of(Surroundings.MAIL.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .count();
    }

    static boolean isTo(MimeMessage mail, String address) {
        try {
            return String.valueOf(mail.getRecipients(Message.RecipientType.TO)[0])
                    .equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Browser browser() {
        return new Browser(port);
    }

    /** A code that was sent: the request and its digits. */
    record Code(String request, String digits) {

        String path() {
            return "/api/sign-in/codes/" + request;
        }

        Map<String, String> body() {
            return Map.of("code", digits);
        }
    }

    static Code codeFor(Browser browser, String address) {
        Browser.Answer sent = browser.post("/api/sign-in/codes", Map.of("address", address));
        assertThat(sent.status()).as(sent.response().body()).isEqualTo(202);
        String request = sent.json().path("request").asString();
        Matcher mail = mailed(address, Pattern.compile("#(" + request + ")\\.(\\d{8})"));
        return new Code(mail.group(1), mail.group(2));
    }

    /** A browser in which the address has signed in. */
    Browser signedIn(String address) {
        Browser browser = browser();
        Code code = codeFor(browser, address);
        Browser.Answer answer = browser.post(code.path(), code.body());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return browser;
    }
}
