package clinic.sunwise.booking.messages.mail;

import clinic.sunwise.booking.messages.Post;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Gives mails to an SMTP server.
 *
 * <p>What it answers with 5xx about the recipient, or about the mail as it is, will never be taken (RFC 5321, 4.2.1). All else may
 * be: the server is away, full, or does not know us, which is ours to put right.
 */
@Component
class SmtpPost implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
    private static final int PERMANENT = 500;

    private final JavaMailSender sender;
    private final Mail mails;
    private final Templates templates;

    SmtpPost(JavaMailSender sender, Mail mails, Templates templates) {
        this.sender = sender;
        this.mails = mails;
        this.templates = templates;
    }

    @Override
    public Outcome send(Parcel parcel) {
        String text = templates.text(parcel.letter());
        MimeMessage mail = sender.createMimeMessage();
        try {
            mails.write(mail, parcel, text, templates.html(parcel.letter()));
            sender.send(mail);
            return new Outcome.Taken(text);
        } catch (AddressException e) {
            return failed(parcel, new Outcome.Never("no mail address"));
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail cannot be written", e);
        } catch (MailException e) {
            return failed(parcel, isForGood(e) ? new Outcome.Never(said(e)) : new Outcome.NotNow(said(e)));
        }
    }

    /** Without the server's words, which repeat the address. */
    private static Outcome failed(Parcel parcel, Outcome outcome) {
        LOG.warn("mail {} was not taken: {}", parcel.id(), outcome);
        return outcome;
    }

    private static String said(MailException failure) {
        return failure.getClass().getSimpleName();
    }

    private static boolean isForGood(MailException failure) {
        return causes(failure).stream().anyMatch(cause -> switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode() >= PERMANENT;
            case SMTPSendFailedException mail -> mail.getReturnCode() >= PERMANENT;
            default -> false;
        });
    }

    /** The failure's causes, and those that mail exceptions keep beside them. */
    private static Collection<Throwable> causes(MailException failure) {
        Set<Throwable> seen = new HashSet<>();
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (seen.add(next)) {
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                if (next instanceof MessagingException mail && mail.getNextException() != null) {
                    open.add(mail.getNextException());
                }
                if (next instanceof MailSendException sending) {
                    open.addAll(sending.getFailedMessages().values());
                }
            }
        }
        return seen;
    }
}
