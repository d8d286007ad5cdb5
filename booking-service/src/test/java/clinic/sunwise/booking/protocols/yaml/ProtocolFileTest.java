package clinic.sunwise.booking.protocols.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Depth;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.Treatment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolFileTest {

    @Test
    void theShippedFilesSayWhatTheSourcesSay() {
        assertThat(ShippedProtocols.load())
                .extracting(Protocol::code)
                .containsExactly("microdermabrasion-levels", "diamond-crystal-oxygen");
        Protocol utrecht = ShippedProtocols.load().getFirst();
        Protocol moscow = ShippedProtocols.load().getLast();
        assertThat(utrecht.spacing().minimum()).isEqualTo(Period.ofDays(14));
        assertThat(utrecht.spacing().verySensitive()).isEmpty();
        assertThat(utrecht.ageLimits()).isEmpty();
        assertThat(moscow.spacing().source().document()).isEqualTo("S4");
        assertThat(moscow.spacing().minimum()).isEqualTo(Period.ofDays(7));
        assertThat(moscow.spacing().verySensitive()).contains(Period.ofMonths(1));
        assertThat(moscow.ageLimits().orElseThrow().refusedBelow()).isEqualTo(12);
        assertThat(moscow.duration(new Treatment(moscow.code(), "diamond", "superficial", Set.of(Area.WHOLE_FACE))))
                .contains(Duration.ofMinutes(40));
        assertThat(moscow.duration(new Treatment(moscow.code(), "oxygen", "superficial", Set.of(Area.WHOLE_FACE))))
                .contains(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version: 1 | version: 0 | versions count from 1",
                "version: 1 | version: one | test.yaml:3",
                "minimum: P14D | minimum: P0D | positive",
                "minimum: P14D | minimum: fortnight | test.yaml:",
                "minimum: P14D | maximum: P14D | test.yaml:33:",
                "basis: stated | basis: guessed | GUESSED",
                "whole-face: 45 | whole-head: 45 | whole-head",
                "whole-face: 45 | whole-face: 0 | 5 minutes to 8 hours",
                "title: Microdermabrasion | titel: Microdermabrasion | title",
                "document: S2 | document: \"\" | names its document",
                "chosenBy: clinician | chosenBy: robot | ROBOT",
                "sessionsMin: 5 | sessionsMin: 13 | at least one session",
            })
    void aBrokenFileSaysWhereAndWhy(String good, String bad, String reason) {
        String broken = shipped().replace(good, bad);
        assertThat(broken).isNotEqualTo(shipped());
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(BrokenProtocolFile.class)
                .hasMessageStartingWith("test.yaml")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "'(?m)^code', code",
        "'(?m)^title', title",
        "'(?m)^techniques', techniques",
        "'(?m)^spacing', spacing",
        "'- code', code",
        "'    title', title",
        "depths, depths",
        "minutesByArea, minutesByArea",
        "minimum, minimum",
        "chosenBy, chosenBy",
        "'depths:\\R      - code', code",
        "course, course",
        "'(?m)(?<=^        )title', title",
        "'- code: level-1\\R        title: Level I, dead skin cells\\R        chosenBy: anyone\\R        source', source",
        "'12\\R      source', source",
        "'(?m)(?<=^  )source', source",
        "document, document",
        "passage, passage",
        "basis, basis",
    })
    void aMissingKeyIsNamed(String pattern, String key) {
        Matcher place = Pattern.compile(pattern + ":").matcher(shipped());
        assertThat(place.find()).isTrue();
        int colon = place.end() - 1;
        String broken =
                shipped().substring(0, colon - key.length()) + "x" + shipped().substring(colon);
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(BrokenProtocolFile.class)
                .hasMessageStartingWith("test.yaml")
                .hasMessageContaining("'" + key + "' is missing");
    }

    @Test
    void depthsDevicesCoursesAndQuestionsAreRead() {
        Protocol utrecht = ShippedProtocols.load().getFirst();
        Protocol moscow = ShippedProtocols.load().getLast();
        Protocol.Technique levels = utrecht.technique("microdermabrasion").orElseThrow();
        assertThat(levels.depths())
                .extracting(Depth::code, Depth::chosenBy)
                .containsExactly(
                        tuple("level-1", Depth.ChosenBy.ANYONE),
                        tuple("level-2", Depth.ChosenBy.ANYONE),
                        tuple("level-3", Depth.ChosenBy.CLINICIAN));
        assertThat(levels.depth("level-3").orElseThrow().source().basis()).isEqualTo(Source.Basis.ASSUMED);
        assertThat(levels.device()).isEmpty();
        assertThat(levels.course().sessionsMin()).isEqualTo(5);
        assertThat(levels.course().sessionsMax()).isEqualTo(12);
        assertThat(utrecht.questions()).isEmpty();
        assertThat(moscow.questions()).containsExactly("skin-sensitivity");
        assertThat(moscow.technique("diamond").orElseThrow().device()).contains("diamond");
        assertThat(moscow.technique("diamond").orElseThrow().course().sessionsMin())
                .isEqualTo(3);
    }

    @Test
    void ageLimitsNeedASource() {
        String broken = shipped() + "ageLimits: {refusedBelow: 1, clinicianBelow: 2, clinicianAbove: 3}\n";
        assertThatThrownBy(() -> read(broken)).hasMessageContaining("'source' is missing");
    }

    @Test
    void whereNoLineIsKnownNoneIsNamed() {
        String broken = shipped().replace("version: 1", "version: 0");
        assertThatThrownBy(() -> read(broken)).hasMessage("test.yaml: versions count from 1: 0");
    }

    @Test
    void anUnknownKeyIsNamed() {
        assertThatThrownBy(() -> read(shipped() + "colour: red\n"))
                .isInstanceOf(BrokenProtocolFile.class)
                .hasMessageContaining("colour");
    }

    @Test
    void aKeyThatIsThereTwiceIsNamed() {
        assertThatThrownBy(() -> read(shipped() + "version: 2\n"))
                .isInstanceOf(BrokenProtocolFile.class)
                .hasMessageContaining("version");
    }

    private static Protocol read(String text) throws IOException {
        return ProtocolFile.read("test.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String shipped() {
        try (InputStream file =
                ProtocolFileTest.class.getResourceAsStream("/protocols/microdermabrasion-levels.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
