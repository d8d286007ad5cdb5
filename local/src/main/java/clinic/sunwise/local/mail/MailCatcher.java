package clinic.sunwise.local.mail;

import clinic.sunwise.local.console.LaunchFailure;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** An SMTP server on the loopback address that delivers nothing, and a page that shows what it was given, latest first. */
public final class MailCatcher {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int MOST_KEPT = 500;

    private final GreenMail smtp;
    private final HttpServer page;

    private MailCatcher(GreenMail smtp, HttpServer page) {
        this.smtp = smtp;
        this.page = page;
    }

    /** Starts both. */
    public static MailCatcher start(int smtpPort, int pagePort) {
        try {
            GreenMail smtp = new GreenMail(new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
            smtp.start();
            HttpServer page = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), pagePort), 0);
            MailCatcher catcher = new MailCatcher(smtp, page);
            page.createContext("/", catcher::showPage);
            page.createContext("/mails.json", catcher::showJson);
            page.start();
            return catcher;
        } catch (IOException e) {
            throw new LaunchFailure("the mail catcher cannot start: " + e.getMessage(), e);
        }
    }

    /** Where the page is. */
    public URI address() {
        return URI.create("http://" + LOOPBACK + ":" + page.getAddress().getPort());
    }

    public void stop() {
        page.stop(0);
        smtp.stop();
    }

    /** What was caught, latest first. */
    public List<CaughtMail> mails() {
        MimeMessage[] received = smtp.getReceivedMessages();
        List<CaughtMail> mails =
                new ArrayList<>(Stream.of(received).map(CaughtMail::of).toList());
        if (received.length > MOST_KEPT) {
            forgetAll();
        }
        return mails.reversed();
    }

    private void forgetAll() {
        try {
            smtp.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private void showPage(HttpExchange exchange) throws IOException {
        answer(exchange, "text/html", MailPage.of(mails()));
    }

    private void showJson(HttpExchange exchange) throws IOException {
        answer(exchange, "application/json", JsonMapper.shared().writeValueAsString(mails()));
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
