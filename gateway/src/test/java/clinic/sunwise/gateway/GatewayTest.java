package clinic.sunwise.gateway;

import clinic.sunwise.platform.test.RealPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway over the wire, with services behind it that say what they were sent; its tests share one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class GatewayTest {

    static final Upstream BOOKING = new Upstream("booking");
    static final Upstream BILLING = new Upstream("billing");
    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static final Path FOLDER = folder();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("sunwise.mode", () -> "local");
        properties.add("sunwise.demo-tokens", () -> "true");
        properties.add("sunwise.booking-uri", BOOKING::address);
        properties.add("sunwise.billing-uri", BILLING::address);
        properties.add(
                "sunwise.token-key-file", () -> FOLDER.resolve("key.json").toString());
        properties.add(
                "sunwise.secret-key-file", () -> FOLDER.resolve("secret.key").toString());
        properties.add("spring.datasource.url", RealPostgres::newDatabase);
        properties.add("spring.datasource.username", () -> RealPostgres.USER);
        properties.add("spring.datasource.password", () -> RealPostgres.PASSWORD);
        properties.add("sunwise.clock-file", () -> FOLDER.resolve("clock").toString());
        properties.add("spring.http.clients.read-timeout", () -> "3s");
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("gateway");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            byte[] start = socket.getInputStream().readNBytes(12);
            return new String(start, StandardCharsets.UTF_8)
                    + new String(socket.getInputStream().readNBytes(2000), StandardCharsets.UTF_8);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
