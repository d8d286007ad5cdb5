package clinic.sunwise.booking.clinicalrules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.ClosedDates;
import clinic.sunwise.booking.protocols.Guidance;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Rules;
import clinic.sunwise.booking.protocols.Scope;
import clinic.sunwise.booking.protocols.SeasonRule;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.VerdictLevel;
import clinic.sunwise.booking.protocols.yaml.ShippedProtocols;
import clinic.sunwise.booking.sunseason.Place;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clinic may replace the computed sun season by fixed dates. */
class FixedSeasonTest {

    private static final Protocol UTRECHT = ShippedProtocols.load().getFirst();

    @ParameterizedTest
    @CsvSource({
        "--05-01, --08-31, 2027-04-30,",
        "--05-01, --08-31, 2027-05-01, 2027-09-01",
        "--05-01, --08-31, 2027-08-31, 2027-09-01",
        "--05-01, --08-31, 2027-09-01,",
        "--11-15, --02-10, 2027-11-14,",
        "--11-15, --02-10, 2027-11-15, 2028-02-11",
        "--11-15, --02-10, 2027-02-10, 2027-02-11",
        "--11-15, --02-10, 2027-02-11,",
    })
    void aClosedDateIsAClinicians(MonthDay from, MonthDay to, LocalDate day, LocalDate opens) {
        Source source = new Source("Sunwise", "fixed dates", Source.Basis.ASSUMED);
        Protocol protocol = new Protocol(
                UTRECHT.code(),
                2,
                UTRECHT.title(),
                UTRECHT.techniques(),
                new Rules(List.of(
                        UTRECHT.rules().of(Spacing.class).getFirst(),
                        new SeasonRule(Scope.ALL, Optional.empty(), List.of(new ClosedDates(from, to)), source))),
                Guidance.NONE);
        Treatment treatment = new Treatment(protocol.code(), "microdermabrasion", "level-1", Set.of(Area.WHOLE_FACE));

        Verdict verdict = ClinicalRules.judge(
                new Proposal(protocol, treatment, day, new Place(52.09, 0)),
                new Patient(LocalDate.of(1990, 5, 14), Facts.NONE, List.of()));

        assertThat(verdict.reasons()).hasSize(opens == null ? 0 : 1).allSatisfy(reason -> {
            assertThat(reason.rule()).isEqualTo("season-closed");
            assertThat(reason.level()).isEqualTo(VerdictLevel.CLINICIAN);
            assertThat(reason.earliest()).contains(opens);
        });
    }
}
