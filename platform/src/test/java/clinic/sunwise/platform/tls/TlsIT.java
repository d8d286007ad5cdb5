package clinic.sunwise.platform.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.sample.SampleService;
import clinic.sunwise.platform.test.RealPostgres;
import clinic.sunwise.platform.test.TestKeys;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.TlsAuthority;
import clinic.sunwise.platform.test.TlsAuthority.Identity;
import clinic.sunwise.platform.test.TlsKafka;
import clinic.sunwise.platform.test.TlsPostgres;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service whose every way to others is encrypted, with a database, a broker and a gateway's keys that speak TLS only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsIT {

    private static final String HERE = "dns:localhost,ip:127.0.0.1";

    private final TlsAuthority ours = new TlsAuthority("ours");
    private final TlsAuthority theirs = new TlsAuthority("theirs");
    private final Identity service = ours.issue("booking-service", HERE);
    private final TlsPostgres database = new TlsPostgres(ours, ours.issue("postgres", "dns:localhost"));
    private final TlsKafka broker = new TlsKafka(ours, ours.issue("kafka", HERE));
    private final HttpsServer gateway = gateway(ours.issue("gateway", HERE));
    private ConfigurableApplicationContext running;

    @BeforeAll
    void start() {
        running = run();
    }

    @AfterAll
    void stop() {
        running.close();
        gateway.stop(0);
        broker.close();
        database.close();
    }

    /** The settings that an operator gives, and what the test does not want to wait for. */
    private ConfigurableApplicationContext run(String... others) {
        List<String> settings = new ArrayList<>(List.of(
                "--SUNWISE_TLS_CERTIFICATE=" + service.certificate(),
                "--SUNWISE_TLS_KEY=" + service.key(),
                "--SUNWISE_TLS_AUTHORITY=" + ours.file(),
                "--spring.datasource.url=" + database.newDatabase(),
                "--spring.datasource.username=sample_service",
                "--spring.datasource.password=" + RealPostgres.PASSWORD,
                "--spring.datasource.hikari.initialization-fail-timeout=1",
                "--spring.flyway.user=" + RealPostgres.USER,
                "--spring.flyway.connect-retries=0",
                "--spring.kafka.bootstrap-servers=" + broker.byCertificate(),
                "--sunwise.token.jwks-uri=" + keys("https"),
                "--sunwise.events.group=" + UUID.randomUUID(),
                "--sunwise.keys.file=" + TestKeys.FILE,
                "--sunwise.keys.create=true",
                "--sunwise.mode=local"));
        // Said twice, an option would have both values.
        for (String other : others) {
            settings.removeIf(each -> each.startsWith(other.substring(0, other.indexOf('=') + 1)));
            settings.add(other);
        }
        return new SpringApplicationBuilder(SampleService.class).profiles("tls").run(settings.toArray(String[]::new));
    }

    private static HttpsServer gateway(Identity shown) {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(shown.context()));
            server.createContext("/", exchange -> {
                byte[] keys = TestTokens.keys();
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String keys(String scheme) {
        return scheme + "://localhost:" + gateway.getAddress().getPort() + "/";
    }

    private static HttpResponse<String> order(ConfigurableApplicationContext at, SSLContext trust, String protocol)
            throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trust)
                .sslParameters(new SSLParameters(null, new String[] {protocol}))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return client.send(
                HttpRequest.newBuilder(URI.create(address(at, "https")))
                        .header("Authorization", "Bearer " + TestTokens.of(Role.RECEPTION, "utrecht"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString("{\"day\":\"2027-01-04\",\"lines\":[]}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String address(ConfigurableApplicationContext at, String scheme) {
        return scheme + "://localhost:" + at.getEnvironment().getProperty("local.server.port")
                + "/api/clinics/utrecht/orders";
    }

    @Test
    void anOrderGoesThroughServiceDatabaseAndBroker() throws Exception {
        assertOrdersArrive(running);
    }

    private void assertOrdersArrive(ConfigurableApplicationContext at) throws Exception {
        HttpResponse<String> answer = order(at, ours.trust(), "TLSv1.3");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String id = answer.body().replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
        SampleService.Taken taken = at.getBean(SampleService.Taken.class);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(taken.events)
                        .anyMatch(event -> event.subject().toString().equals(id)));
    }

    @Test
    void everyConnectionToTheDatabaseIsEncrypted() throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(database.address(), RealPostgres.USER, RealPostgres.PASSWORD);
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT count(*), count(*) FILTER (WHERE ssl AND version = 'TLSv1.3')
                        FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename = 'sample_service'
                        """)) {
            row.next();
            assertThat(row.getInt(1)).isPositive().isEqualTo(row.getInt(2));
        }
    }

    @Test
    void theServiceAnswersNeitherWithoutTlsNorByAnOldOne() throws Exception {
        assertThat(order(running, ours.trust(), "TLSv1.3").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> order(running, ours.trust(), "TLSv1.2")).isInstanceOf(SSLHandshakeException.class);
        assertThatThrownBy(() -> order(running, theirs.trust(), "TLSv1.3")).isInstanceOf(SSLHandshakeException.class);
        HttpResponse<String> plain = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address(running, "http")))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(plain.statusCode()).isEqualTo(400);
        assertThat(plain.body()).contains("requires TLS");
    }

    @Test
    void theDatabaseAnswersNobodyWithoutTls() {
        assertThatThrownBy(() -> DriverManager.getConnection(
                        database.plain() + "?sslmode=disable", RealPostgres.USER, RealPostgres.PASSWORD))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no encryption");
    }

    @Test
    void aDatabaseOfAnotherAuthorityIsNotSpokenTo() {
        assertThatThrownBy(() -> run("--spring.datasource.url=" + database.trusting(theirs)))
                .rootCause()
                .hasMessageContaining("unable to find valid certification path");
    }

    @Test
    void aDatabaseOfAnotherNameIsNotSpokenTo() {
        assertThatThrownBy(() ->
                        run("--spring.datasource.url=" + database.address().replace("//localhost", "//127.0.0.1")))
                .rootCause()
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void aBrokerThatKnowsUsByAPasswordIsSpokenToByTlsToo() throws Exception {
        try (ConfigurableApplicationContext byPassword = run(
                "--spring.kafka.bootstrap-servers=" + broker.byPassword(),
                "--spring.kafka.security.protocol=SASL_SSL",
                "--spring.kafka.properties.sasl.mechanism=SCRAM-SHA-512",
                "--spring.kafka.properties.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required"
                        + " username=\"" + TlsKafka.USER + "\" password=\"" + TlsKafka.PASSWORD + "\";")) {
            assertOrdersArrive(byPassword);
        }
    }

    /** The gateway whose keys are asked for and the broker are others than those whom the authority knows. */
    @Test
    void neitherABrokerNorKeysOfAnotherAuthorityAreBelieved() throws Exception {
        try (ConfigurableApplicationContext misled = run(
                "--SUNWISE_TLS_AUTHORITY=" + theirs.file(),
                "--spring.kafka.listener.auto-startup=false",
                "--spring.kafka.admin.auto-create=false")) {
            assertThat(order(misled, ours.trust(), "TLSv1.3").statusCode()).isEqualTo(503);
            assertThat(misled.getBean(org.springframework.kafka.core.KafkaAdmin.class))
                    .satisfies(admin -> assertThatThrownBy(() -> admin.describeTopics("booking.events"))
                            .rootCause()
                            .hasMessageContaining("unable to find valid certification path"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--spring.kafka.security.protocol=PLAINTEXT", "--sunwise.token.jwks-uri=http://localhost/"})
    void aServiceThatWouldSpeakPlainlyDoesNotStart(String setting) {
        assertThatThrownBy(() -> run(setting))
                .hasMessageStartingWith("with the profile tls")
                .hasMessageContaining(setting.substring(2).replaceFirst("=.*", ""));
    }

    @Test
    void aServiceThatWouldNotCheckItsDatabaseDoesNotStart() {
        for (String mode : List.of("", "?sslmode=require", "?sslmode=verify-ca")) {
            assertThatThrownBy(() -> run("--spring.datasource.url=" + database.plain() + mode))
                    .hasMessageContaining("spring.datasource.url needs sslmode=verify-full")
                    .hasMessageContaining("spring.flyway.url");
        }
    }
}
