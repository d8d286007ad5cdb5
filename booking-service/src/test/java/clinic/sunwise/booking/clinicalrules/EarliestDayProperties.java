package clinic.sunwise.booking.clinicalrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a verdict promises about time is kept, whatever is known of the patient. */
class EarliestDayProperties {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);

    /** Facts that change from day to day while the reason stays the same one. */
    private static final Set<String> PASSING = Set.of("years", "taken");

    private static final List<String> TREATMENTS = List.of(
            "valencia dermabrasion simple cheeks",
            "valencia dermabrasion in-depth forehead",
            "paris dermabrasion deep cheeks",
            "utrecht microdermabrasion level-2 cheeks",
            "utrecht microdermabrasion level-3 whole-face",
            "sevilla peel medium abdomen",
            "sevilla vitamin-c superficial abdomen",
            "sevilla co2-laser medium abdomen",
            "moscow diamond superficial whole-face",
            "moscow crystal superficial whole-face");

    private static final List<String> KNOWN = List.of(
            "born 2010-02-28",
            "very-sensitive skin",
            "herpes-active until %s",
            "pregnancy until %s",
            "skin-burnt at cheeks until %s",
            "anticoagulants until %s",
            "laser on %s at cheeks",
            "peel on %s at cheeks abdomen",
            "injectable on %s at abdomen",
            "botulinum on %s",
            "solarium on %s",
            "sunbathing on %s",
            "isotretinoin on %s",
            "retinoid on %s at cheeks",
            "dermabrasion on %s at cheeks",
            "mesotherapy on %s",
            "stay %s to 2028-06-30",
            "stay %s to 2028-06-30 at 38",
            "event %s",
            "step consultation on %s",
            "step consultation on %s",
            "step estimate-signed on %s",
            "step preoperative-tests on %s",
            "step guardian-consent on %s",
            "session %s valencia dermabrasion simple cheeks",
            "session %s paris dermabrasion deep cheeks",
            "session %s utrecht microdermabrasion level-2 cheeks",
            "session %s sevilla co2-laser medium abdomen",
            "session %s sevilla vitamin-c superficial abdomen",
            "session %s moscow crystal superficial whole-face");

    @Property(tries = 2000, seed = "2027")
    void theEarliestDayIsOpenAndTheDayBeforeIsNot(
            @ForAll("treatments") String treatment, @ForAll("knowledge") String known, @ForAll("days") LocalDate day) {
        Proposal wish = wish(treatment, day);
        Patient patient = KnownFacts.patient(clinic(treatment), known);
        ClinicalRules.earliest(wish, patient).ifPresent(earliest -> {
            assertThat(ClinicalRules.judge(wish.on(earliest), patient).isOpen()).isTrue();
            if (earliest.isAfter(day)) {
                assertThat(ClinicalRules.judge(wish.on(earliest.minusDays(1)), patient)
                                .isOpen())
                        .isFalse();
            }
        });
    }

    @Property(tries = 2000, seed = "2027")
    void aReasonHoldsUntilItsEarliestDayAndNotOnIt(
            @ForAll("treatments") String treatment, @ForAll("knowledge") String known, @ForAll("days") LocalDate day) {
        Proposal wish = wish(treatment, day);
        Patient patient = KnownFacts.patient(clinic(treatment), known);
        for (Reason reason : ClinicalRules.judge(wish, patient).reasons()) {
            reason.earliest().ifPresent(earliest -> {
                assertThat(earliest).isAfter(day);
                assertThat(same(wish.on(earliest.minusDays(1)), patient)).contains(essence(reason));
                assertThat(same(wish.on(earliest), patient)).doesNotContain(essence(reason));
            });
        }
    }

    /** Nothing that one day leaves behind changes what is said of another one, whichever comes first. */
    @Property(tries = 100, seed = "2027")
    void aYearIsJudgedAsEachOfItsDays(
            @ForAll("treatments") String treatment, @ForAll("knowledge") String known, @ForAll("days") LocalDate day) {
        Proposal wish = wish(treatment, day);
        Patient patient = KnownFacts.patient(clinic(treatment), known);
        Judge judge = ClinicalRules.about(wish.intent(), patient);
        day.plusDays(400)
                .datesUntil(day.minusDays(1), Period.ofDays(-1))
                .forEach(each -> assertThat(judge.on(each))
                        .as("%s: %s; %s", each, treatment, known)
                        .isEqualTo(ClinicalRules.judge(wish.on(each), patient)));
    }

    private static List<Object> same(Proposal proposal, Patient patient) {
        return ClinicalRules.judge(proposal, patient).reasons().stream()
                .map(EarliestDayProperties::essence)
                .toList();
    }

    private static Object essence(Reason reason) {
        Map<String, String> facts = new TreeMap<>(reason.facts());
        facts.keySet().removeAll(PASSING);
        return List.of(reason.rule(), reason.level(), reason.source(), facts);
    }

    private static Proposal wish(String treatment, LocalDate day) {
        String clinic = clinic(treatment);
        return KnownFacts.proposal(clinic, treatment.substring(clinic.length() + 1), day);
    }

    private static String clinic(String treatment) {
        return treatment.split(" ")[0];
    }

    @Provide
    Arbitrary<String> treatments() {
        return Arbitraries.of(TREATMENTS);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 500).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<String> knowledge() {
        return Combinators.combine(Arbitraries.of(KNOWN), days())
                .as((fact, day) -> fact.replace("%s", day.toString()))
                .list()
                .ofMaxSize(8)
                .map(facts -> String.join("; ", facts));
    }
}
