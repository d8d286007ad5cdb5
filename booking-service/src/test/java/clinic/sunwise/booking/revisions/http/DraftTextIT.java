package clinic.sunwise.booking.revisions.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DraftTextIT extends LevelsAtWork {

    @Test
    void aClinicBeginsWithTheVersionThatShips() {
        JsonNode protocols =
                director.wire().get(utrecht.path("/protocols")).json().path("items");
        assertThat(protocols).hasSize(1);
        assertThat(protocols.path(0).path("protocol").asString()).isEqualTo(Director.CODE);
        JsonNode version = director.version(1);
        assertThat(version.path("state").asString()).isEqualTo("in-force");
        assertThat(version.path("effectiveFrom").asString()).isEqualTo("2026-01-01");
        assertThat(version.path("text").asString()).contains("minimum: P14D");
        assertThat(director.wire().get(director.path("/versions/2")).status()).isEqualTo(404);
        assertThat(director.wire()
                        .get(utrecht.path("/protocols/levitation/versions"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "minimum: P14D | minimum: P0D | a spacing is positive",
                "minimum: P14D | minimum: P999D | a spacing is positive and at most two years",
                "kind: spacing | kind: levitation | there is no kind of rule 'levitation'",
                "version: 2 | version: 1 | 'version' is 1, but the next one is 2",
                "version: 2 | version: 3 | 'version' is 3, but the next one is 2",
                "code: microdermabrasion-levels | code: other | 'code' is other",
                "rules: | rules: [ | ",
            })
    void aBrokenTextIsNotKept(String good, String bad, @Nullable String reason) {
        String text = director.every("P14D");
        assertThat(text).contains(good);
        Answer answer = director.wire().post(director.path("/drafts"), Director.body(text.replaceFirst(good, bad)));
        assertThat(answer.problem()).as(answer.text()).isEqualTo("protocol-broken");
        assertThat(answer.json().path("reason").asString())
                .contains(reason == null ? "expected the node content" : reason);
        assertThat(answer.field()).isEqualTo("text");
        assertThat(answer.json().path("line").isMissingNode()).isEqualTo(reason != null && reason.startsWith("'"));
        assertThat(director.wire().get(director.path("/drafts")).text()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void aBodyNamesWhatIsWrong() {
        assertThat(director.wire().post(director.path("/drafts"), "{}").field()).isEqualTo("text");
        assertThat(director.wire()
                        .post(director.path("/drafts"), "{\"text\":\" \"}")
                        .field())
                .isEqualTo("text");
        assertThat(director.wire()
                        .post(director.path("/drafts"), Director.body("[".repeat(40_000)))
                        .problem())
                .isEqualTo("protocol-broken");
        String draft = director.draft(director.every("P21D"));
        assertThat(director.wire().post(draft + "/publication", "{}").field()).isEqualTo("effectiveFrom");
        assertThat(director.publish(draft, "2027-01-03").field()).isEqualTo("effectiveFrom");
        assertThat(director.publish(draft, "2029-01-05").field()).isEqualTo("effectiveFrom");
        assertThat(director.wire()
                        .post(draft + "/what-if?cursor=abc", "{\"effectiveFrom\":\"2027-02-01\"}")
                        .field())
                .isEqualTo("cursor");
        assertThat(director.wire()
                        .put(draft, Director.body(director.every("P28D")))
                        .json()
                        .path("text")
                        .asString())
                .contains("P28D");
        assertThat(director.wire().delete(draft).status()).isEqualTo(204);
        assertThat(director.wire().delete(draft).status()).isEqualTo(404);
        assertThat(director.wire()
                        .put(draft, Director.body(director.every("P28D")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyThoseWhoAnswerForTheRulesChangeThem() {
        for (Role role : List.of(Role.RECEPTION, Role.ACCOUNTANT)) {
            assertThat(utrecht.as(role)
                            .post(director.path("/drafts"), Director.body(director.every("P21D")))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(utrecht.asPatient(anna).get(utrecht.path("/protocols")).status())
                .isEqualTo(403);
        TestClinic other = TestClinic.levels(jdbc, port);
        String draft = director.draft(director.every("P21D"));
        assertThat(other.as(Role.ADMINISTRATOR).get(draft).status()).isIn(403, 404);
    }
}
