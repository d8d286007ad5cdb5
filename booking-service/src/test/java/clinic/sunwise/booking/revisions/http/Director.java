package clinic.sunwise.booking.revisions.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who changes a clinic's protocol in a test. */
record Director(TestClinic clinic, Wire wire) {

    static final String CODE = "microdermabrasion-levels";

    static Director of(TestClinic clinic) {
        return new Director(clinic, clinic.as(Role.ADMINISTRATOR));
    }

    /** Version 2, in which all sessions are so far apart. */
    String every(String distance) {
        return version(1)
                .path("text")
                .asString()
                .replace("\nversion: 1\n", "\nversion: 2\n")
                .replace("minimum: P14D", "minimum: " + distance);
    }

    JsonNode version(int number) {
        return wire.get(path("/versions/" + number)).json();
    }

    String path(String rest) {
        return clinic.path("/protocols/" + CODE + rest);
    }

    String draft(String text) {
        Answer answer = wire.post(path("/drafts"), body(text));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return path("/drafts/" + answer.json().path("id").asString());
    }

    static String body(String text) {
        return "{\"text\":" + JsonMapper.shared().writeValueAsString(text) + "}";
    }

    Answer publish(String draft, String from) {
        return wire.post(draft + "/publication", "{\"effectiveFrom\":\"" + from + "\"}");
    }

    JsonNode whatIf(String draft, String from) {
        return wire.post(draft + "/what-if", "{\"effectiveFrom\":\"" + from + "\"}")
                .json();
    }
}
