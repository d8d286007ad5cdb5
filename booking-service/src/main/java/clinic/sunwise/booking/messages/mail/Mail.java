package clinic.sunwise.booking.messages.mail;

import clinic.sunwise.booking.feeds.CalendarEntry;
import clinic.sunwise.booking.feeds.CalendarWriter;
import clinic.sunwise.booking.feeds.CalendarWriter.Parties;
import clinic.sunwise.booking.messages.Letter;
import clinic.sunwise.booking.messages.Letter.Link;
import clinic.sunwise.booking.messages.Post.Parcel;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes a parcel as a mail. */
@Component
class Mail {

    /** Of the ids of mails, as of the entries in calendars. */
    private static final String DOMAIN = "sunwise.clinic";

    private final CalendarWriter calendars;
    private final String from;

    Mail(CalendarWriter calendars, @Value("${sunwise.messages.from}") String from) {
        this.calendars = calendars;
        this.from = from;
    }

    /** Writes it with both of its bodies. */
    void write(MimeMessage mail, Parcel parcel, String text, String html) throws MessagingException {
        Letter letter = parcel.letter();
        MimeMessageHelper helper = new MimeMessageHelper(
                mail, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(sender(letter));
        helper.setTo(new InternetAddress(parcel.to(), true));
        helper.setSubject(letter.subject());
        helper.setText(text, html);
        attach(helper, parcel);
        mail.setHeader("Message-ID", "<" + parcel.id() + "@" + DOMAIN + ">");
        mail.setHeader("Content-Language", letter.language().toLanguageTag());
        mail.setHeader("Auto-Submitted", "auto-generated");
        Link refuse = letter.refuse();
        if (refuse != null) {
            mail.setHeader("List-Unsubscribe", "<" + refuse.address() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private InternetAddress sender(Letter letter) {
        try {
            return new InternetAddress(from, letter.sender(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    /** One file for each entry: a program takes several of one method only where they are of one entry (RFC 5546, 3.2.2). */
    private void attach(MimeMessageHelper helper, Parcel parcel) throws MessagingException {
        List<CalendarEntry> entries = parcel.entries();
        Parties parties = new Parties(from, parcel.letter().sender(), parcel.to());
        for (int number = 1; number <= entries.size(); number++) {
            CalendarEntry entry = entries.get(number - 1);
            helper.addAttachment(
                    entries.size() == 1 ? "appointment.ics" : "appointment-" + number + ".ics",
                    new ByteArrayResource(calendars.invitation(entry, parties, parcel.written())),
                    "text/calendar; charset=UTF-8; method=" + CalendarWriter.method(entry));
        }
    }
}
