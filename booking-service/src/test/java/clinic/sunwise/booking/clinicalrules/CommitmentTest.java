package clinic.sunwise.booking.clinicalrules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.CoolingOff;
import clinic.sunwise.booking.protocols.Guidance;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.ProtocolRule;
import clinic.sunwise.booking.protocols.Rules;
import clinic.sunwise.booking.protocols.Scope;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.VerdictLevel;
import clinic.sunwise.booking.protocols.yaml.ShippedProtocols;
import clinic.sunwise.booking.sunseason.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    private static final Protocol PARIS = ShippedProtocols.protocol("surgical-dermabrasion");
    private static final LocalDate SIGNED = LocalDate.of(2027, 1, 10);

    @Test
    void nobodyBindsHerselfWithinFifteenDaysOfTheEstimate() {
        assertThat(from(PARIS, step(Step.Kind.ESTIMATE_SIGNED, SIGNED))).contains(LocalDate.of(2027, 1, 26));
    }

    @Test
    void theFirstSignatureCounts() {
        assertThat(from(
                        PARIS,
                        step(Step.Kind.ESTIMATE_SIGNED, SIGNED.plusDays(9)),
                        step(Step.Kind.ESTIMATE_SIGNED, SIGNED)))
                .contains(LocalDate.of(2027, 1, 26));
    }

    @Test
    void withoutItsStepThereIsNoTimeToReflectYet() {
        assertThat(from(PARIS, step(Step.Kind.CONSULTATION, SIGNED))).isEmpty();
    }

    @Test
    void theLongestTimeCountsOfRulesThatRefuse() {
        Protocol protocol = with(
                rule("estimate-signed", 15, VerdictLevel.REFUSED),
                rule("consultation", 20, VerdictLevel.REFUSED),
                rule("assessment", 300, VerdictLevel.ADVICE));
        assertThat(from(
                        protocol,
                        step(Step.Kind.ESTIMATE_SIGNED, SIGNED),
                        step(Step.Kind.CONSULTATION, SIGNED),
                        step(Step.Kind.ASSESSMENT, SIGNED)))
                .contains(SIGNED.plusDays(21));
        assertThat(from(protocol, step(Step.Kind.ASSESSMENT, SIGNED))).isEmpty();
    }

    /** Whoever may commit herself on a day could also be treated on it, as far as her time to reflect goes. */
    @Test
    void theSameDayOpensTheSession() {
        LocalDate first = from(PARIS, step(Step.Kind.ESTIMATE_SIGNED, SIGNED)).orElseThrow();
        Patient patient = patient(step(Step.Kind.ESTIMATE_SIGNED, SIGNED));
        Opinion opinion = new CoolingOffPassed().about(proposal(PARIS, first).intent(), patient);
        assertThat(opinion.on(first)).isEmpty();
        assertThat(opinion.on(first.minusDays(1)))
                .singleElement()
                .satisfies(reason -> assertThat(reason.facts()).containsEntry("stepDay", SIGNED.toString()));
    }

    private static Optional<LocalDate> from(Protocol protocol, Step... steps) {
        return Commitment.from(proposal(protocol, SIGNED.plusDays(60)), patient(steps));
    }

    private static Proposal proposal(Protocol protocol, LocalDate day) {
        Treatment treatment = new Treatment(protocol.code(), "dermabrasion", "deep", Set.of(Area.CHEEKS));
        return new Proposal(protocol, treatment, day, new Place(48.86, 0.035));
    }

    private static Patient patient(Step... steps) {
        Facts none = Facts.NONE;
        Facts facts =
                new Facts(none.skin(), none.findings(), none.exposures(), none.stays(), none.events(), List.of(steps));
        return new Patient(LocalDate.of(1990, 5, 14), facts, List.of());
    }

    private static Step step(Step.Kind kind, LocalDate day) {
        return new Step(kind, PARIS.code(), day);
    }

    private static CoolingOff rule(String step, int days, VerdictLevel level) {
        return new CoolingOff(Scope.ALL, step, days, level, new Source("S9", "p", Source.Basis.ASSUMED));
    }

    private static Protocol with(CoolingOff... rules) {
        List<ProtocolRule> all = new ArrayList<>(PARIS.rules().of(Spacing.class));
        all.addAll(List.of(rules));
        return new Protocol(PARIS.code(), 2, PARIS.title(), PARIS.techniques(), new Rules(all), Guidance.NONE);
    }
}
