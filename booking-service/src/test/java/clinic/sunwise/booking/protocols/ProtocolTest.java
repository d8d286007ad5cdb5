package clinic.sunwise.booking.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.protocols.yaml.ShippedProtocols;
import clinic.sunwise.booking.words.Translations;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolTest {

    private static final Source SOURCE = new Source("S2", "a passage", Source.Basis.STATED);
    private static final Depth DEPTH = new Depth("d", Translations.same("D"), Depth.ChosenBy.ANYONE, SOURCE);

    @ParameterizedTest
    @CsvSource({
        "microdermabrasion-levels, microdermabrasion, level-2, FOREHEAD, 20",
        "another-protocol,         microdermabrasion, level-2, FOREHEAD,",
        "microdermabrasion-levels, diamond,           level-2, FOREHEAD,",
        "microdermabrasion-levels, microdermabrasion, level-4, FOREHEAD,",
        "microdermabrasion-levels, microdermabrasion, level-2, BUTTOCKS,",
    })
    void aTreatmentHasADurationWhereItIsOffered(
            String protocol, String technique, String depth, Area area, Integer minutes) {
        Protocol utrecht = ShippedProtocols.load().getFirst();
        Optional<Duration> duration = utrecht.duration(new Treatment(protocol, technique, depth, Set.of(area)));
        assertThat(duration).isEqualTo(Optional.ofNullable(minutes).map(Duration::ofMinutes));
    }

    @Test
    void areasAreTreatedOneAfterTheOther() {
        Protocol utrecht = ShippedProtocols.load().getFirst();
        Treatment both =
                new Treatment(utrecht.code(), "microdermabrasion", "level-1", Set.of(Area.WHOLE_FACE, Area.NECK));
        assertThat(utrecht.duration(both)).contains(Duration.ofMinutes(65));
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true", "480, true", "481, false"})
    void aSessionTakesFiveMinutesToEightHours(int minutes, boolean sensible) {
        accepts(sensible, () -> technique(List.of(DEPTH), Map.of(Area.BACK, Duration.ofMinutes(minutes))));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, false",
        "0, 0, 0, true",
        "12, 11, 65, false",
        "12, 12, 12, true",
        "12, 16, 15, false",
        "12, 16, 130, true",
        "12, 16, 131, false",
    })
    void agesAreOrdered(int refusedBelow, int clinicianBelow, int clinicianAbove, boolean sensible) {
        accepts(sensible, () -> new AgeLimits(Scope.ALL, refusedBelow, clinicianBelow, clinicianAbove, 18, SOURCE));
    }

    @ParameterizedTest
    @CsvSource({
        "P1D, P1D, true",
        "P0D, P1D, false",
        "P-1D, P1D, false",
        "P1D, P0D, false",
        "P24M, P24M, true",
        "P25M, P1D, false",
        "P730D, P1D, true",
        "P731D, P1D, false",
    })
    void aSpacingIsPositiveAndAtMostTwoYears(Period minimum, Period verySensitive, boolean sensible) {
        accepts(sensible, () -> new Spacing(Scope.ALL, minimum, Optional.of(verySensitive), Optional.empty(), SOURCE));
    }

    @Test
    void incompleteProtocolsAreRefused() {
        Spacing spacing = new Spacing(Scope.ALL, Period.ofDays(1), Optional.empty(), Optional.empty(), SOURCE);
        assertThatThrownBy(() -> new Protocol(
                        "p", 1, Translations.same("P"), List.of(), new Rules(List.of(spacing)), Guidance.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> technique(List.of(DEPTH), Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> technique(List.of(), Map.of(Area.BACK, Duration.ofMinutes(30))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void accepts(boolean sensible, org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
        if (sensible) {
            assertThatCode(making).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1, false", "1, 1, true", "1, 2, true", "2, 1, false"})
    void aCourseHasSessions(int sessionsMin, int sessionsMax, boolean sensible) {
        accepts(sensible, () -> new Course(sessionsMin, sessionsMax, Course.USUAL_NEW_AFTER, SOURCE));
    }

    private static Protocol.Technique technique(List<Depth> depths, Map<Area, Duration> durations) {
        return new Protocol.Technique(
                "t",
                Translations.same("T"),
                Optional.empty(),
                Set.of(),
                depths,
                durations,
                SOURCE,
                new Course(1, 1, Course.USUAL_NEW_AFTER, SOURCE));
    }
}
