package clinic.sunwise.booking.clinicalrules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.protocols.AgeLimits;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Guidance;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.ProtocolRule;
import clinic.sunwise.booking.protocols.Rules;
import clinic.sunwise.booking.protocols.Scope;
import clinic.sunwise.booking.protocols.SkinSensitivity;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.VerdictLevel;
import clinic.sunwise.booking.protocols.yaml.ShippedProtocols;
import clinic.sunwise.booking.sunseason.Place;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClinicalRulesTest {

    private static final Protocol UTRECHT = plain("microdermabrasion-levels");
    private static final Protocol MOSCOW = plain("diamond-crystal-oxygen");
    private static final LocalDate ADULT = LocalDate.of(1990, 5, 14);

    /** One booked session, one proposed; below, at and above each border, in both directions. */
    @ParameterizedTest
    @CsvSource({
        "UTRECHT, NORMAL,         2027-01-04, 2027-01-10, CLINICIAN, 2027-01-18",
        "UTRECHT, NORMAL,         2027-01-04, 2027-01-17, CLINICIAN, 2027-01-18",
        "UTRECHT, NORMAL,         2027-01-04, 2027-01-18, ALLOWED,",
        "UTRECHT, NORMAL,         2027-01-04, 2027-01-19, ALLOWED,",
        "UTRECHT, NORMAL,         2027-01-18, 2027-01-05, CLINICIAN, 2027-02-01",
        "UTRECHT, NORMAL,         2027-01-18, 2027-01-04, ALLOWED,",
        "UTRECHT, NORMAL,         2027-01-04, 2027-01-04, CLINICIAN, 2027-01-18",
        "UTRECHT, VERY_SENSITIVE, 2027-01-04, 2027-01-18, ALLOWED,",
        "UTRECHT, NORMAL,         2027-03-20, 2027-04-02, CLINICIAN, 2027-04-03",
        "UTRECHT, NORMAL,         2027-03-20, 2027-04-03, ALLOWED,",
        "UTRECHT, NORMAL,         2027-10-24, 2027-11-06, CLINICIAN, 2027-11-07",
        "UTRECHT, NORMAL,         2028-02-15, 2028-02-29, ALLOWED,",
        "MOSCOW,  NORMAL,         2027-01-12, 2027-01-18, CLINICIAN, 2027-01-19",
        "MOSCOW,  NORMAL,         2027-01-12, 2027-01-19, ALLOWED,",
        "MOSCOW,  SENSITIVE,      2027-01-12, 2027-01-19, ALLOWED,",
        "MOSCOW,  VERY_SENSITIVE, 2027-01-12, 2027-02-11, CLINICIAN, 2027-02-12",
        "MOSCOW,  VERY_SENSITIVE, 2027-01-12, 2027-02-12, ALLOWED,",
        "MOSCOW,  VERY_SENSITIVE, 2027-01-31, 2027-02-27, CLINICIAN, 2027-02-28",
        "MOSCOW,  VERY_SENSITIVE, 2027-01-31, 2027-02-28, ALLOWED,",
        "MOSCOW,  VERY_SENSITIVE, 2028-01-31, 2028-02-28, CLINICIAN, 2028-02-29",
        "MOSCOW,  VERY_SENSITIVE, 2028-01-31, 2028-02-29, ALLOWED,",
        "MOSCOW,  VERY_SENSITIVE, 2027-02-28, 2027-01-31, ALLOWED,",
        "MOSCOW,  VERY_SENSITIVE, 2027-02-27, 2027-01-31, CLINICIAN, 2027-03-27",
    })
    void minimumSpacing(
            String clinic,
            SkinSensitivity skin,
            LocalDate booked,
            LocalDate day,
            VerdictLevel level,
            LocalDate earliest) {
        Protocol protocol = clinic.equals("UTRECHT") ? UTRECHT : MOSCOW;
        Verdict verdict = judge(protocol, day, new Patient(ADULT, Facts.of(skin), List.of(session(protocol, booked))));

        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.reasons()).hasSize(earliest == null ? 0 : 1).allSatisfy(reason -> {
            assertThat(reason.rule()).isEqualTo("minimum-spacing");
            assertThat(reason.earliest()).contains(earliest);
            assertThat(reason.facts()).containsEntry("neighbourDay", booked.toString());
            assertThat(reason.source().basis()).isEqualTo(Source.Basis.STATED);
        });
    }

    @Test
    void betweenTwoBookedSessionsBothNeighboursRefuse() {
        Patient patient = patient(session(UTRECHT, "2027-03-01"), session(UTRECHT, "2027-03-15"));

        Verdict verdict = judge(UTRECHT, LocalDate.of(2027, 3, 8), patient);

        assertThat(verdict.reasons())
                .extracting(reason -> reason.facts().get("neighbourDay"))
                .containsExactly("2027-03-01", "2027-03-15");
        assertThat(ClinicalRules.earliest(proposal(UTRECHT, LocalDate.of(2027, 3, 8)), patient))
                .contains(LocalDate.of(2027, 3, 29));
    }

    @Test
    void sessionsOnOtherSkinDoNotDisturb() {
        Session back = new Session(UUID.randomUUID(), treatment(UTRECHT, Area.BACK), LocalDate.of(2027, 1, 4), UTRECHT);
        assertThat(judge(UTRECHT, LocalDate.of(2027, 1, 5), patient(back)).reasons())
                .isEmpty();
    }

    @Test
    void aCompositeAreaMeetsItsParts() {
        Session cheeks =
                new Session(UUID.randomUUID(), treatment(UTRECHT, Area.CHEEKS), LocalDate.of(2027, 1, 4), UTRECHT);
        assertThat(judge(UTRECHT, LocalDate.of(2027, 1, 5), patient(cheeks)).reasons())
                .extracting(Reason::facts)
                .containsExactly(Map.of(
                        "neighbour", cheeks.id().toString(),
                        "neighbourDay", "2027-01-04",
                        "areas", "cheeks",
                        "minimum", "P14D"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTRECHT, MOSCOW, 2027-01-17, CLINICIAN",
        "MOSCOW, UTRECHT, 2027-01-17, CLINICIAN",
        "UTRECHT, MOSCOW, 2027-01-18, ALLOWED",
        "MOSCOW, UTRECHT, 2027-01-18, ALLOWED",
    })
    void acrossClinicsTheStricterSpacingHolds(String first, String second, LocalDate day, VerdictLevel level) {
        Map<String, Protocol> protocols = Map.of("UTRECHT", UTRECHT, "MOSCOW", MOSCOW);
        Patient patient = patient(session(protocols.get(first), "2027-01-04"));
        assertThat(judge(protocols.get(second), day, patient).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-06-15, 2027-06-14, REFUSED,   2027-06-15",
        "2015-06-15, 2027-06-15, CLINICIAN, 2031-06-15",
        "2011-06-15, 2027-06-14, CLINICIAN, 2027-06-15",
        "2011-06-15, 2027-06-15, ALLOWED,",
        "1961-06-15, 2027-06-15, CLINICIAN,",
        "1961-06-15, 2027-06-14, ALLOWED,",
        "2016-02-29, 2028-02-28, REFUSED,   2028-02-29",
        "2016-02-29, 2028-02-29, CLINICIAN, 2032-02-29",
        "2015-03-01, 2027-02-28, REFUSED,   2027-03-01",
    })
    void age(LocalDate birth, LocalDate day, VerdictLevel level, LocalDate earliest) {
        Verdict verdict = judge(MOSCOW, day, new Patient(birth, Facts.NONE, List.of()));
        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.reasons())
                .hasSize(level == VerdictLevel.ALLOWED ? 0 : 1)
                .allSatisfy(reason -> {
                    assertThat(reason.rule()).isEqualTo("age");
                    assertThat(reason.earliest().orElse(null)).isEqualTo(earliest);
                });
    }

    @Test
    void whoWasBornOnTheLeapDayCompletesAYearOnTheFirstOfMarch() {
        Patient leapling = new Patient(LocalDate.of(2012, 2, 29), Facts.NONE, List.of());
        Protocol fromFifteen = withAges(15);
        assertThat(judge(fromFifteen, LocalDate.of(2027, 2, 28), leapling).reasons())
                .extracting(reason -> reason.earliest().orElseThrow())
                .containsExactly(LocalDate.of(2027, 3, 1));
        assertThat(judge(fromFifteen, LocalDate.of(2027, 3, 1), leapling).reasons())
                .isEmpty();
    }

    @Test
    void utrechtHasNoAgeLimits() {
        Patient child = new Patient(LocalDate.of(2020, 1, 1), Facts.NONE, List.of());
        assertThat(judge(UTRECHT, LocalDate.of(2027, 1, 4), child).reasons()).isEmpty();
    }

    @Test
    void theStrongestReasonComesFirst() {
        Patient child =
                new Patient(LocalDate.of(2020, 1, 1), Facts.NONE, List.of(session(MOSCOW, LocalDate.of(2027, 1, 4))));
        assertThat(judge(MOSCOW, LocalDate.of(2027, 1, 5), child).reasons())
                .extracting(Reason::level)
                .containsExactly(VerdictLevel.REFUSED, VerdictLevel.CLINICIAN);
    }

    @ParameterizedTest
    @CsvSource({"ADVICE, true", "CLINICIAN, false", "REFUSED, false"})
    void aPatientBooksByHerselfUpToAdvice(VerdictLevel level, boolean open) {
        Reason reason =
                new Reason("any", level, UTRECHT.rules().getFirst().source(), Map.of(), java.util.Optional.empty());
        assertThat(new Verdict(List.of(reason)).isOpen()).isEqualTo(open);
        assertThat(reason.blocks()).isNotEqualTo(open);
    }

    @Test
    void timeDoesNotCureOldAge() {
        Patient old = new Patient(LocalDate.of(1950, 1, 1), Facts.NONE, List.of());
        assertThat(ClinicalRules.earliest(proposal(MOSCOW, LocalDate.of(2027, 1, 4)), old))
                .isEmpty();
    }

    @Test
    void theEarliestDayJumpsOverSessionsThatStandInTheWay() {
        Patient patient =
                patient(session(UTRECHT, "2027-01-04"), session(UTRECHT, "2027-01-25"), session(UTRECHT, "2027-02-22"));
        Proposal wish = proposal(UTRECHT, LocalDate.of(2027, 1, 10));
        assertThat(ClinicalRules.earliest(wish, patient)).contains(LocalDate.of(2027, 2, 8));
    }

    @Test
    void anOpenDayIsItsOwnEarliest() {
        LocalDate day = LocalDate.of(2027, 1, 4);
        assertThat(ClinicalRules.earliest(proposal(UTRECHT, day), patient())).contains(day);
    }

    private static Verdict judge(Protocol protocol, LocalDate day, Patient patient) {
        return ClinicalRules.judge(proposal(protocol, day), patient);
    }

    private static Proposal proposal(Protocol protocol, LocalDate day) {
        return new Proposal(protocol, treatment(protocol, Area.WHOLE_FACE), day, new Place(52.09, 0));
    }

    private static Patient patient(Session... sessions) {
        return new Patient(ADULT, Facts.NONE, Arrays.asList(sessions));
    }

    private static Session session(Protocol protocol, String day) {
        return session(protocol, LocalDate.parse(day));
    }

    private static Session session(Protocol protocol, LocalDate day) {
        return new Session(UUID.randomUUID(), treatment(protocol, Area.WHOLE_FACE), day, protocol);
    }

    private static Treatment treatment(Protocol protocol, Area area) {
        Protocol.Technique technique = protocol.techniques().getFirst();
        return new Treatment(
                protocol.code(), technique.code(), technique.depths().getFirst().code(), Set.of(area));
    }

    /** A shipped protocol with its spacing and ages alone, so that nothing else speaks. */
    private static Protocol plain(String code) {
        Protocol shipped = ShippedProtocols.protocol(code);
        Stream<ProtocolRule> spacing =
                shipped.rules().of(Spacing.class).stream().map(rule -> rule);
        Stream<ProtocolRule> ages = shipped.rules().of(AgeLimits.class).stream()
                .map(rule -> new AgeLimits(
                        rule.scope(),
                        rule.refusedBelow(),
                        rule.clinicianBelow(),
                        rule.clinicianAbove(),
                        0,
                        rule.source()));
        return new Protocol(
                code,
                1,
                shipped.title(),
                shipped.techniques(),
                new Rules(Stream.concat(spacing, ages).toList()),
                Guidance.NONE);
    }

    private static Protocol withAges(int clinicianBelow) {
        Source source = MOSCOW.rules().getFirst().source();
        return new Protocol(
                MOSCOW.code(),
                2,
                MOSCOW.title(),
                MOSCOW.techniques(),
                new Rules(List.of(
                        MOSCOW.rules().of(Spacing.class).getFirst(),
                        new AgeLimits(Scope.ALL, 0, clinicianBelow, 65, 0, source))),
                Guidance.NONE);
    }
}
