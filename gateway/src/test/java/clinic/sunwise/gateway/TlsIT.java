package clinic.sunwise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.platform.test.RealPostgres;
import clinic.sunwise.platform.test.TlsAuthority;
import clinic.sunwise.platform.test.TlsAuthority.Identity;
import clinic.sunwise.platform.test.TlsPostgres;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** A gateway that is spoken to, and speaks to its services and its database, by TLS only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsIT {

    private static final String HERE = "dns:localhost,ip:127.0.0.1";
    private static final String BOOKING = "/api/clinics";
    private static final String BILLING = "/api/clinics/utrecht/invoices";

    private final TlsAuthority ours = new TlsAuthority("ours");
    private final TlsAuthority theirs = new TlsAuthority("theirs");
    private final Identity shown = ours.issue("gateway", HERE);
    private final TlsPostgres database = new TlsPostgres(ours, ours.issue("postgres", HERE));
    private final HttpServer known = encrypted(ours.issue("booking-service", HERE));
    private final HttpServer foreign = encrypted(theirs.issue("booking-service", HERE));
    private final HttpServer misnamed = encrypted(ours.issue("elsewhere", "dns:elsewhere.example"));
    private final HttpServer plain = served(HttpServer::create);
    private final ConfigurableApplicationContext running = run(https(known), https(foreign));

    @AfterAll
    void stop() {
        running.close();
        List.of(known, foreign, misnamed, plain).forEach(server -> server.stop(0));
        database.close();
    }

    private interface Made<T extends HttpServer> {
        T at(InetSocketAddress address, int waiting) throws IOException;
    }

    private static <T extends HttpServer> T served(Made<T> made) {
        try {
            T server = made.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            HttpHandler answer = exchange -> {
                byte[] said = "the service's".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, said.length);
                exchange.getResponseBody().write(said);
                exchange.close();
            };
            server.createContext("/", answer);
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer encrypted(Identity shown) {
        HttpsServer server = served(HttpsServer::create);
        server.setHttpsConfigurator(new HttpsConfigurator(shown.context()));
        server.start();
        return server;
    }

    private static String https(HttpServer server) {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /** The settings that an operator gives, and what the test does not want to wait for. */
    private ConfigurableApplicationContext run(String booking, String billing, String... others) {
        Identity identity = shown;
        List<String> settings = new ArrayList<>(List.of(
                "--SUNWISE_TLS_CERTIFICATE=" + identity.certificate(),
                "--SUNWISE_TLS_KEY=" + identity.key(),
                "--SUNWISE_TLS_AUTHORITY=" + ours.file(),
                "--server.port=0",
                "--sunwise.mode=local",
                "--sunwise.booking-uri=" + booking,
                "--sunwise.billing-uri=" + billing,
                "--sunwise.token-key-file=" + identity.key().resolveSibling("tokens.json"),
                "--sunwise.secret-key-file=" + identity.key().resolveSibling("secret.key"),
                "--spring.datasource.url=" + database.newDatabase(),
                "--spring.datasource.username=" + RealPostgres.USER,
                "--spring.datasource.password=" + RealPostgres.PASSWORD,
                "--spring.datasource.hikari.initialization-fail-timeout=1",
                "--spring.flyway.connect-retries=0"));
        // Said twice, an option would have both values.
        for (String other : others) {
            settings.removeIf(each -> each.startsWith(other.substring(0, other.indexOf('=') + 1)));
            settings.add(other);
        }
        return new SpringApplicationBuilder(GatewayService.class)
                .profiles("tls")
                .run(settings.toArray(String[]::new));
    }

    private static HttpResponse<String> get(
            ConfigurableApplicationContext at, String path, SSLContext trust, String protocol)
            throws IOException, InterruptedException {
        return get(at, path, trust, new SSLParameters(null, new String[] {protocol}));
    }

    private static HttpResponse<String> get(
            ConfigurableApplicationContext at, String path, SSLContext trust, SSLParameters parameters)
            throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trust)
                .sslParameters(parameters)
                .build();
        String address = "https://localhost:" + at.getEnvironment().getProperty("local.server.port") + path;
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void aRequestIsEncryptedAllTheWay(String protocol) throws Exception {
        HttpResponse<String> answer = get(running, BOOKING, ours.trust(), protocol);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("the service's");
        assertThat(get(running, "/internal/jwks", ours.trust(), protocol).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, true",
        "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384, false",
        "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, false",
    })
    void anOldCipherIsNotSpoken(String cipher, boolean spoken) throws Exception {
        SSLParameters only = new SSLParameters(new String[] {cipher}, new String[] {"TLSv1.2"});
        if (spoken) {
            assertThat(get(running, BOOKING, ours.trust(), only).statusCode()).isEqualTo(200);
        } else {
            assertThatThrownBy(() -> get(running, BOOKING, ours.trust(), only))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void aServiceOfAnotherAuthorityIsNotSpokenTo() throws Exception {
        assertThat(get(running, BILLING, ours.trust(), "TLSv1.3").statusCode()).isEqualTo(503);
    }

    @Test
    void aServiceOfAnotherNameOrWithoutTlsIsNotSpokenTo() throws Exception {
        plain.start();
        try (ConfigurableApplicationContext misled = run(https(misnamed), https(plain))) {
            assertThat(get(misled, BOOKING, ours.trust(), "TLSv1.3").statusCode())
                    .isEqualTo(503);
            assertThat(get(misled, BILLING, ours.trust(), "TLSv1.3").statusCode())
                    .as("it waits in vain for an answer to its greeting, or is hung up on")
                    .isIn(503, 504);
        }
    }

    @Test
    void theGatewayAnswersNeitherWithoutTlsNorToWhoDoesNotKnowItsAuthority() throws Exception {
        assertThatThrownBy(() -> get(running, BOOKING, theirs.trust(), "TLSv1.3"))
                .isInstanceOf(SSLHandshakeException.class);
        String address = "http://localhost:" + running.getEnvironment().getProperty("local.server.port") + BOOKING;
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("requires TLS");
    }

    @Test
    void aMailServerWithoutTlsIsToldNothing() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (ConfigurableApplicationContext talkative = run(
                https(known),
                https(known),
                "--spring.mail.port=" + mail.getSmtp().getPort())) {
            SimpleMailMessage letter = new SimpleMailMessage();
            letter.setFrom("clinic@example.org");
            letter.setTo("anna@example.org");
            letter.setText("Your code is 12345678");
            assertThatThrownBy(() -> talkative.getBean(JavaMailSender.class).send(letter))
                    .hasMessageContaining("STARTTLS is required");
            assertThat(mail.getReceivedMessages()).isEmpty();
        } finally {
            mail.stop();
        }
    }

    @Test
    void aDatabaseOfAnotherAuthorityIsNotSpokenTo() {
        assertThatThrownBy(
                        () -> run(https(known), https(known), "--spring.datasource.url=" + database.trusting(theirs)))
                .rootCause()
                .hasMessageContaining("unable to find valid certification path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sunwise.booking-uri=http://localhost:1", "spring.datasource.url=jdbc:postgresql://localhost/x"})
    void aGatewayThatWouldSpeakPlainlyDoesNotStart(String setting) {
        assertThatThrownBy(() -> run(https(known), https(known), "--" + setting))
                .hasMessageStartingWith("with the profile tls")
                .hasMessageContaining(setting.replaceFirst("=.*", ""));
    }
}
