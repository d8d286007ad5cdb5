package clinic.sunwise.platform.test.walk;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody who tries an operation. */
record Visitor(String name, Wire wire) {

    /** Signing takes longer than most requests do. */
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    static Visitor nobody(int port) {
        return new Visitor("without a token", new Wire(port, ""));
    }

    /** In that role at that clinic; a patient is the one who has the estate. */
    static Visitor of(int port, Role role, UUID patient, String clinic) {
        String name = role.code() + " of " + clinic;
        return new Visitor(
                name, new Wire(port, TOKENS.computeIfAbsent(name + patient, key -> token(role, patient, clinic))));
    }

    private static String token(Role role, UUID patient, String clinic) {
        String[] clinics = role == Role.ANONYMOUS ? new String[0] : new String[] {clinic};
        return role == Role.PATIENT ? TestTokens.ofPatient(patient, clinics) : TestTokens.of(role, clinics);
    }

    Answer send(Operation operation, String path, @Nullable JsonNode body) {
        return wire.send(wire.request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .method(
                        operation.method(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** What of an answer may depend on which id was asked for is left out. */
    static String essence(Answer answer) {
        return answer.status() + " " + answer.text().replaceAll("\"(instance|correlationId)\":\"[^\"]*\",?", "");
    }
}
