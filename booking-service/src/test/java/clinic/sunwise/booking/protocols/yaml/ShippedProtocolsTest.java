package clinic.sunwise.booking.protocols.yaml;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import clinic.sunwise.booking.protocols.AgeLimits;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.ClinicalWords;
import clinic.sunwise.booking.protocols.Depth;
import clinic.sunwise.booking.protocols.Guidance;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.SessionResources;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.Washout;
import clinic.sunwise.booking.words.Languages;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The five protocols that ship say what their sources say, by the words that code and schema share. */
class ShippedProtocolsTest {

    @Test
    void theShippedFilesSayWhatTheSourcesSay() {
        assertThat(ShippedProtocols.load())
                .extracting(Protocol::code)
                .containsExactly(
                        "microdermabrasion-levels",
                        "dermabrasion-series",
                        "surgical-dermabrasion",
                        "stretch-marks",
                        "diamond-crystal-oxygen");
        Protocol utrecht = ShippedProtocols.load().getFirst();
        Protocol moscow = ShippedProtocols.load().getLast();
        assertThat(spacing(utrecht).minimum()).isEqualTo(Period.ofDays(14));
        assertThat(spacing(utrecht).verySensitive()).isEmpty();
        assertThat(utrecht.rules().of(AgeLimits.class)).isEmpty();
        assertThat(spacing(moscow).source().document()).isEqualTo("S4");
        assertThat(spacing(moscow).minimum()).isEqualTo(Period.ofDays(7));
        assertThat(spacing(moscow).verySensitive()).contains(Period.ofMonths(1));
        assertThat(moscow.rules().of(AgeLimits.class).getFirst().refusedBelow()).isEqualTo(12);
        assertThat(moscow.duration(new Treatment(moscow.code(), "diamond", "superficial", Set.of(Area.WHOLE_FACE))))
                .contains(Duration.ofMinutes(40));
        assertThat(moscow.duration(new Treatment(moscow.code(), "oxygen", "superficial", Set.of(Area.WHOLE_FACE))))
                .contains(Duration.ofMinutes(30));
    }

    /** What sources say of time and number of sessions. */
    @ParameterizedTest
    @CsvSource({
        "dermabrasion-series, dermabrasion, simple, CHEEKS, 60, 10, 15",
        "dermabrasion-series, dermabrasion, in-depth, WHOLE_FACE, 90, 10, 15",
        "surgical-dermabrasion, dermabrasion, deep, WHOLE_FACE, 30, 1, 3",
        "microdermabrasion-levels, microdermabrasion, level-3, WHOLE_FACE, 45, 5, 12",
        "stretch-marks, vitamin-c, superficial, BREASTS, 15, 4, 4",
        "stretch-marks, co2-laser, medium, LEGS, 50, 4, 4",
        "diamond-crystal-oxygen, diamond, superficial, WHOLE_FACE, 40, 3, 10",
        "diamond-crystal-oxygen, crystal, superficial, WHOLE_FACE, 30, 5, 10",
        "diamond-crystal-oxygen, oxygen, superficial, WHOLE_FACE, 30, 5, 10",
    })
    void durationsAndCourses(
            String code, String technique, String depth, Area area, int minutes, int sessionsMin, int sessionsMax) {
        Protocol protocol = ShippedProtocols.protocol(code);
        assertThat(protocol.duration(new Treatment(code, technique, depth, Set.of(area))))
                .contains(Duration.ofMinutes(minutes));
        assertThat(protocol.technique(technique).orElseThrow().course())
                .extracting("sessionsMin", "sessionsMax")
                .containsExactly(sessionsMin, sessionsMax);
        assertThatThrownBy(() -> ShippedProtocols.protocol("levitation")).hasMessageContaining("levitation");
    }

    /** Sedation takes a second practitioner and a recovery place, a cream the room but not the doctor. */
    @ParameterizedTest
    @CsvSource({
        "dermabrasion-series, dermabrasion, simple, 0, 0, false, NONE",
        "dermabrasion-series, dermabrasion, in-depth, 0, 60, true, SEDATION",
        "surgical-dermabrasion, dermabrasion, deep, 0, 0, false, LOCAL",
        "surgical-dermabrasion, dermabrasion, deep-general, 0, 120, true, GENERAL",
        "stretch-marks, peel, medium, 30, 0, false, TOPICAL",
        "stretch-marks, microdermabrasion, superficial, 30, 0, false, TOPICAL",
        "stretch-marks, vitamin-c, superficial, 30, 0, false, TOPICAL",
        "stretch-marks, co2-laser, medium, 30, 0, false, TOPICAL",
    })
    void whatAnAnaesthesiaTakesUp(
            String code,
            String technique,
            String depth,
            int preparation,
            int recovery,
            boolean second,
            SessionResources.Anaesthesia anaesthesia) {
        Depth found = ShippedProtocols.protocol(code)
                .technique(technique)
                .flatMap(each -> each.depth(depth))
                .orElseThrow();
        assertThat(found.resources())
                .isEqualTo(new SessionResources(
                        Duration.ofMinutes(preparation),
                        Duration.ZERO,
                        Duration.ofMinutes(recovery),
                        second,
                        anaesthesia));
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void theShippedFilesMeetTheSchema(String file) {
        assertThat(ProtocolSchema.violations(ProtocolSchema.resource(file))).isEmpty();
    }

    /** A clinic may write a text once for all languages; what ships is translated. */
    @ParameterizedTest
    @MethodSource("shippedFiles")
    void everyTextIsThereInEveryLanguage(String file) {
        JsonNode protocol = new YAMLMapper().readTree(ProtocolSchema.resource(file));
        assertThat(protocol.findValues("title")).hasSizeGreaterThan(2);
        assertThat(protocol.findValues("text")).hasSizeGreaterThan(7);
        assertThat(Stream.of("title", "text").flatMap(key -> protocol.findValues(key).stream()))
                .allSatisfy(text -> assertThat(text.propertyNames())
                        .as(text.toString())
                        .containsExactlyInAnyOrderElementsOf(
                                Languages.ALL.stream().map(Locale::getLanguage).toList()));
    }

    /** Each duration says whether the document gives it. */
    @ParameterizedTest
    @CsvSource({
        "dermabrasion-series, dermabrasion, S0, ASSUMED",
        "surgical-dermabrasion, dermabrasion, S1, STATED",
        "microdermabrasion-levels, microdermabrasion, S2, ASSUMED",
        "stretch-marks, peel, S3, ASSUMED",
        "stretch-marks, microdermabrasion, S3, ASSUMED",
        "stretch-marks, vitamin-c, S3, ASSUMED",
        "stretch-marks, co2-laser, S3, ASSUMED",
        "diamond-crystal-oxygen, diamond, S4, STATED",
        "diamond-crystal-oxygen, crystal, S4, STATED",
        "diamond-crystal-oxygen, oxygen, S4, STATED",
    })
    void whereDurationsComeFrom(String code, String technique, String document, Source.Basis basis) {
        assertThat(ShippedProtocols.protocol(code)
                        .technique(technique)
                        .orElseThrow()
                        .durationSource())
                .extracting(Source::document, Source::basis)
                .containsExactly(document, basis);
    }

    /** A patient is told to leave for as long as a rule keeps a distance: neither says more days than the other. */
    @ParameterizedTest
    @CsvSource({
        "dermabrasion-series, no-sun, 14",
        "surgical-dermabrasion, no-sun, 14",
        "microdermabrasion-levels, no-wax-no-laser, 7",
        "microdermabrasion-levels, no-retinoids, 3",
        "microdermabrasion-levels, no-sun, 28",
        "stretch-marks, no-injections, 14",
        "diamond-crystal-oxygen, no-glycolic, 3",
        "diamond-crystal-oxygen, no-sun, 14",
    })
    void preparationLastsAsLongAsItsRule(String code, String care, int days) {
        Protocol protocol = ShippedProtocols.protocol(code);
        assertThat(protocol.guidance().preparation())
                .filteredOn(each -> each.code().equals(care))
                .singleElement()
                .extracting(Guidance.Care::lastDay)
                .isEqualTo(days);
        assertThat(protocol.rules().of(Washout.class))
                .filteredOn(washout -> washout.direction() == Washout.Direction.BEFORE)
                .extracting(Washout::distance)
                .contains(Period.ofDays(days));
    }

    static List<String> shippedFiles() {
        return ShippedProtocols.FILES;
    }

    @Test
    void theSchemaNamesTheSameWordsAsTheCode() {
        assertThat(ProtocolSchema.words("finding")).isEqualTo(ClinicalWords.FINDINGS);
        assertThat(ProtocolSchema.words("agent")).isEqualTo(ClinicalWords.AGENTS);
        assertThat(ProtocolSchema.words("step")).isEqualTo(ClinicalWords.STEPS);
        assertThat(ProtocolSchema.words("area"))
                .isEqualTo(Stream.of(Area.values()).map(Area::code).collect(toSet()));
    }

    @Test
    void depthsDevicesAndCoursesAreRead() {
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
        assertThat(utrecht.readsSkin()).isFalse();
        assertThat(moscow.readsSkin()).isTrue();
        assertThat(moscow.technique("diamond").orElseThrow().device()).contains("diamond");
        assertThat(moscow.technique("diamond").orElseThrow().course().sessionsMin())
                .isEqualTo(3);
    }

    private static Spacing spacing(Protocol protocol) {
        return protocol.rules().of(Spacing.class).getFirst();
    }
}
