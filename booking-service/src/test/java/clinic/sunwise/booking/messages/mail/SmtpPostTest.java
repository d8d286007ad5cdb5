package clinic.sunwise.booking.messages.mail;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.feeds.CalendarEntry;
import clinic.sunwise.booking.feeds.CalendarWriter;
import clinic.sunwise.booking.messages.Letter;
import clinic.sunwise.booking.messages.Post.Outcome;
import clinic.sunwise.booking.messages.Post.Parcel;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail server answers decides whether a mail is tried again. */
class SmtpPostTest {

    private static final CalendarWriter NO_CALENDAR = new CalendarWriter() {
        @Override
        public byte[] write(String name, List<CalendarEntry> entries) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] invitation(CalendarEntry entry, Parties parties, Instant at) {
            throw new UnsupportedOperationException();
        }
    };

    private static final Letter LETTER = new Letter(
            Locale.ENGLISH,
            "Clinic",
            "Subject",
            "Dear Anna,",
            List.of("<b>Text</b>"),
            List.of(),
            List.of(),
            new Letter.Link("Go", "http://localhost/book/x"),
            List.of(),
            null);

    static List<Arguments> answers() throws MessagingException {
        InternetAddress anna = new InternetAddress("anna@example.org");
        return List.of(
                Arguments.of(recipient(new SMTPAddressFailedException(anna, "RCPT", 550, "no such user")), "Never"),
                Arguments.of(recipient(new SMTPAddressFailedException(anna, "RCPT", 500, "no")), "Never"),
                Arguments.of(recipient(new SMTPAddressFailedException(anna, "RCPT", 499, "later")), "NotNow"),
                Arguments.of(recipient(new SMTPAddressFailedException(anna, "RCPT", 450, "busy")), "NotNow"),
                Arguments.of(sending(data(552)), "Never"),
                Arguments.of(sending(data(421)), "NotNow"),
                Arguments.of(sending(new SMTPSenderFailedException(anna, "MAIL", 550, "who are you")), "NotNow"),
                Arguments.of(sending(new MessagingException("cannot connect")), "NotNow"),
                Arguments.of(new MailAuthenticationException("wrong password"), "NotNow"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("answers")
    void whatIsForGoodIsNotTriedAgain(MailException answer, String outcome) {
        JavaMailSenderImpl refusing = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object @org.jspecify.annotations.Nullable [] originals) {
                throw answer;
            }
        };
        SmtpPost post = new SmtpPost(refusing, new Mail(NO_CALENDAR, "no-reply@example.org"), new Templates());
        Outcome got = post.send(new Parcel(
                UUID.randomUUID(), "anna@example.org", LETTER, List.of(), Instant.parse("2027-01-04T07:00:00Z")));
        assertThat(got.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(got.toString()).as("logs hold no address").doesNotContain("anna", "user");
    }

    private static MailException recipient(SMTPAddressFailedException why) {
        return sending(new SendFailedException("no recipient", why, new Address[0], new Address[0], new Address[0]));
    }

    private static SMTPSendFailedException data(int code) {
        return new SMTPSendFailedException(
                "DATA", code, "no", new MessagingException(), new Address[0], new Address[0], new Address[0]);
    }

    private static MailException sending(MessagingException why) {
        return new MailSendException("not sent", why, Map.of(new Object(), why));
    }
}
