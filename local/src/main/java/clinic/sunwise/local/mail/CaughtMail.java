package clinic.sunwise.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A mail as it was sent.
 *
 * @param text of its plain body
 * @param html of the body with markup; empty if it has none
 */
public record CaughtMail(String to, String subject, String text, String html, List<Attachment> attachments) {

    public CaughtMail {
        attachments = List.copyOf(attachments);
    }

    /**
     * A file that came with it.
     *
     * @param type without line breaks, with its parameters
     */
    public record Attachment(String name, String type, String text) {}

    static CaughtMail of(MimeMessage message) {
        try {
            List<Part> parts = new ArrayList<>();
            collect(message, parts);
            return new CaughtMail(
                    String.valueOf(message.getRecipients(Message.RecipientType.TO)[0]),
                    String.valueOf(message.getSubject()),
                    body(parts, "text/plain"),
                    body(parts, "text/html"),
                    attachments(parts));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Part part, List<Part> parts) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            for (int number = 0; number < several.getCount(); number++) {
                BodyPart each = several.getBodyPart(number);
                collect(each, parts);
            }
        } else {
            parts.add(part);
        }
    }

    private static String body(List<Part> parts, String type) throws MessagingException, IOException {
        List<String> texts = new ArrayList<>();
        for (Part part : parts) {
            if (part.isMimeType(type) && part.getFileName() == null) {
                texts.add(String.valueOf(part.getContent()));
            }
        }
        return texts.stream().collect(Collectors.joining("\n"));
    }

    private static List<Attachment> attachments(List<Part> parts) throws MessagingException, IOException {
        List<Attachment> attachments = new ArrayList<>();
        for (Part part : parts) {
            String name = part.getFileName();
            if (name != null) {
                try (InputStream content = part.getInputStream()) {
                    attachments.add(new Attachment(
                            name,
                            part.getContentType().replaceAll("\\s+", " "),
                            new String(content.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        }
        return attachments;
    }
}
