package clinic.sunwise.gateway.mail;

import clinic.sunwise.gateway.GatewaySettings;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends mails beside the requests that ask for them, so that an answer never tells by its time whether a mail was sent. One that
 * the mail server does not take is tried again twice; then its reader asks anew.
 */
@Component
public class Mails {

    private static final Logger LOG = LoggerFactory.getLogger(Mails.class);
    private static final int SENDERS = 4;
    private static final int MOST_WAITING = 1000;
    private static final int TRIES = 3;
    private static final long PAUSE_SECONDS = 3;

    private final JavaMailSender sender;
    private final String from;
    private final ThreadPoolExecutor senders = new ThreadPoolExecutor(
            SENDERS,
            SENDERS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofVirtual().name("mail-", 0).factory());

    Mails(JavaMailSender sender, GatewaySettings settings) {
        this.sender = sender;
        this.from = settings.mailFrom();
    }

    /**
     * Sends a mail in the reader's language, or in English.
     *
     * @param kind begins the keys of its words in {@code mail/words.properties}
     * @param values for the places in the text
     */
    public void send(String to, String kind, Locale language, Object... values) {
        ResourceBundle words = ResourceBundle.getBundle(
                "mail.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        String subject = words.getString(kind + ".subject");
        String text = String.format(language, words.getString(kind + ".text"), values);
        try {
            senders.execute(() -> deliver(to, subject, text));
        } catch (RejectedExecutionException e) {
            LOG.warn("a mail was not sent: {} are waiting", senders.getQueue().size());
        }
    }

    private void deliver(String to, String subject, String text) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                sender.send(message(to, subject, text));
                return;
            } catch (MailException | MessagingException e) {
                // Not the exception's whole text: it may hold the reader's address.
                LOG.warn(
                        "a mail could not be sent, try {} of {}: {}",
                        attempt,
                        TRIES,
                        e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private MimeMessage message(String to, String subject, String text) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(subject);
        helper.setText(text);
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        senders.shutdownNow();
    }
}
