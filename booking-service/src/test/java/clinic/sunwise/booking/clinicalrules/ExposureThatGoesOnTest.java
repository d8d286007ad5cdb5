package clinic.sunwise.booking.clinicalrules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Guidance;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Rules;
import clinic.sunwise.booking.protocols.Scope;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.VerdictLevel;
import clinic.sunwise.booking.protocols.Washout;
import clinic.sunwise.booking.protocols.yaml.ShippedProtocols;
import clinic.sunwise.booking.sunseason.Place;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cream or a medicine that is still taken and has no known end: time does not cure it, its end does. */
class ExposureThatGoesOnTest {

    private static final Protocol UTRECHT = ShippedProtocols.protocol("microdermabrasion-levels");
    private static final LocalDate BEGUN = LocalDate.of(2027, 1, 10);

    @ParameterizedTest
    @CsvSource({"2027-01-09, 0", "2027-01-10, 1", "2027-06-01, 1", "2199-01-01, 1"})
    void itStandsAgainstEachDayFromItsFirstOn(LocalDate day, int reasons) {
        assertThat(judged(day, Exposure.GOES_ON)).hasSize(reasons).allSatisfy(reason -> {
            assertThat(reason.earliest()).isEmpty();
            assertThat(reason.facts())
                    .containsEntry("goesOn", "true")
                    .containsEntry("agent", "retinoid")
                    .containsEntry("minimum", "P3D")
                    .doesNotContainKey("agentDay");
        });
    }

    /** The same answer with a last day: her appointments open again, the wait counted from that day. */
    @ParameterizedTest
    @CsvSource({"2027-02-20, 1", "2027-02-22, 1", "2027-02-23, 0"})
    void onceItHasAnEndTimeCuresIt(LocalDate day, int reasons) {
        LocalDate last = LocalDate.of(2027, 2, 20);
        assertThat(judged(day, last)).hasSize(reasons).allSatisfy(reason -> {
            assertThat(reason.earliest()).contains(LocalDate.of(2027, 2, 23));
            assertThat(reason.facts()).containsEntry("agentDay", "2027-02-20").doesNotContainKey("goesOn");
        });
    }

    @Test
    void aReasonThatGoesOnIsNotTheSameAsOneThatEnds() {
        LocalDate day = LocalDate.of(2027, 2, 20);
        assertThat(judged(day, Exposure.GOES_ON)).isNotEqualTo(judged(day, day));
    }

    private static List<Reason> judged(LocalDate day, LocalDate last) {
        Source source = new Source("S2", "p", Source.Basis.STATED);
        Washout rule = new Washout(
                Scope.ALL,
                Set.of("retinoid"),
                Washout.Direction.BEFORE,
                Period.ofDays(3),
                VerdictLevel.CLINICIAN,
                false,
                source);
        Protocol protocol = new Protocol(
                UTRECHT.code(),
                2,
                UTRECHT.title(),
                UTRECHT.techniques(),
                new Rules(List.of(UTRECHT.rules().of(Spacing.class).getFirst(), rule)),
                Guidance.NONE);
        Treatment treatment = new Treatment(protocol.code(), "microdermabrasion", "level-1", Set.of(Area.CHEEKS));
        Exposure retinoid = new Exposure("retinoid", BEGUN, last, Set.of());
        return new DistanceFromAgents()
                .about(
                        new Intent(protocol, treatment, new Place(52.09, 0)),
                        new Patient(LocalDate.of(1990, 5, 14), Facts.NONE.with(List.of(retinoid)), List.of()))
                .on(day);
    }
}
