package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.bench.Finding.Figure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * What it costs that the gateway stands before a service: the same request with a session's cookie, with none, and sent to the service
 * itself with a token that the gateway would have made. One client, so that nothing waits for anything else, and in turns, so that
 * what the machine does meanwhile meets all three.
 */
final class RelayBenchmark implements Benchmark {

    private static final double GOAL_MILLIS = 1;
    private static final int WARM_UP = 3000;
    private static final int TURNS = 10;
    private static final int CALLS = 300;
    /** As long as a session's secret; it lets in nowhere but at this stack. */
    private static final String SECRET = "bench".repeat(9).substring(0, 43);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public Finding measure(Subject subject) throws Exception {
        beginSession(subject);
        String gateway = subject.stack().address() + Subject.PATH;
        HttpRequest signedIn =
                request(gateway).header("Cookie", "sunwise-session=" + SECRET).build();
        HttpRequest anonymous = request(gateway).build();
        HttpRequest direct = request(subject.stack().addressOf("booking-service") + Subject.PATH)
                .header("Authorization", "Bearer " + ReadyToken.of(subject.stack(), Subject.CLINIC))
                .build();
        for (HttpRequest each : List.of(signedIn, anonymous, direct)) {
            calls(each, WARM_UP);
        }
        checkThatItIsKnown(subject);
        Latencies withSession = Latencies.none();
        Latencies withNone = Latencies.none();
        Latencies alone = Latencies.none();
        for (int turn = 0; turn < TURNS; turn++) {
            withSession = withSession.and(calls(signedIn, CALLS));
            alone = alone.and(calls(direct, CALLS));
            withNone = withNone.and(calls(anonymous, CALLS));
        }
        return finding(withSession, withNone, alone);
    }

    private static Finding finding(Latencies withSession, Latencies withNone, Latencies alone) {
        double added = withSession.millis(50) - alone.millis(50);
        double ofSession = withSession.millis(50) - withNone.millis(50);
        return new Finding(
                "Signing in and passing on",
                "one client reads a clinic's name " + TURNS + " times " + CALLS + " times after " + WARM_UP
                        + " to warm up, in turns with the session's cookie through the gateway, with none, and at the service itself"
                        + " with a token that is ready",
                List.of(
                        Figure.plain("through the gateway, signed in", text(withSession)),
                        Figure.plain("through the gateway, as nobody", text(withNone)),
                        Figure.plain("at the service, the token ready", text(alone)),
                        new Figure(
                                "gateway, session and token added to a request, p50",
                                millis(added),
                                "below 1 ms",
                                added < GOAL_MILLIS),
                        Figure.plain("of it the session's, p50", millis(ofSession)),
                        Figure.plain(
                                "ratio of the p50",
                                String.format(Locale.ROOT, "%.2f", withSession.millis(50) / alone.millis(50)))),
                "A second hop over HTTP: the gateway reads the request, asks the service over a kept connection and writes the"
                        + " answer again. The session is found in memory for two seconds, the token for four minutes.");
    }

    private static String text(Latencies latencies) {
        return String.format(Locale.ROOT, "p50 %.2f ms, p99 %.2f ms", latencies.millis(50), latencies.millis(99));
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%.2f ms", millis);
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private static Latencies calls(HttpRequest request, int count) throws Exception {
        Callable<?> call = () -> {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            return answer;
        };
        return Latencies.of(1, Collections.nCopies(count, call));
    }

    /** Else the session's figure would be nobody's. */
    private static void checkThatItIsKnown(Subject subject) throws IOException, InterruptedException {
        HttpRequest me = request(subject.stack().address() + "/api/me")
                .header("Cookie", "sunwise-session=" + SECRET)
                .build();
        String answer = HTTP.send(me, BodyHandlers.ofString()).body();
        if (!answer.contains("\"role\":\"reception\"")) {
            throw new IllegalStateException("the session is not known: " + answer);
        }
    }

    private static void beginSession(Subject subject) throws SQLException, GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.UTF_8));
        try (Connection connection = subject.database("identity");
                PreparedStatement statement = connection.prepareStatement("""
                        INSERT INTO session (id, secret_hash, step, address, subject, role, name, clinics, network, agent,
                            created_at, seen_at, ends_at)
                        VALUES (gen_random_uuid(), ?, 'signed-in', 'bench@example.org', 'bench', 'reception', 'Bench', '{bench}',
                            'here', 'bench', now(), now(), now() + interval '12 hours')
                        """)) {
            statement.setBytes(1, hash);
            statement.execute();
        }
    }
}
