package clinic.sunwise.local.mail;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of caught mails, without anything of theirs that a browser would run. */
final class MailPage {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<]+");

    private MailPage() {}

    static String of(List<CaughtMail> mails) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mails</title>
                <meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="5"></head>
                <body style="font-family:sans-serif;max-width:45rem;margin:auto;padding:1rem">
                <h1>Mails that were sent on this machine</h1>%s</body></html>
                """.formatted(
                        mails.isEmpty()
                                ? "<p>None yet. This page looks again every five seconds.</p>"
                                : mails.stream().map(MailPage::article).collect(Collectors.joining()));
    }

    private static String article(CaughtMail mail) {
        return "<article><h2>" + escaped(mail.subject()) + "</h2><p>to " + escaped(mail.to())
                + "</p><pre style=\"white-space:pre-wrap\">"
                + LINK.matcher(escaped(mail.text())).replaceAll("<a href=\"$0\">$0</a>") + "</pre>" + withMarkup(mail)
                + mail.attachments().stream().map(MailPage::attachment).collect(Collectors.joining()) + "</article>";
    }

    /** As a mail program shows it; the frame runs nothing and loads nothing. */
    private static String withMarkup(CaughtMail mail) {
        return mail.html().isEmpty()
                ? ""
                : "<details><summary>with markup</summary><iframe sandbox title=\"" + escaped(mail.subject())
                        + "\" style=\"width:100%;height:40rem;border:1px solid\" srcdoc=\"" + escaped(mail.html())
                        + "\"></iframe></details>";
    }

    private static String attachment(CaughtMail.Attachment attachment) {
        return "<details><summary>" + escaped(attachment.name()) + "</summary><pre style=\"white-space:pre-wrap\">"
                + escaped(attachment.text()) + "</pre></details>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
