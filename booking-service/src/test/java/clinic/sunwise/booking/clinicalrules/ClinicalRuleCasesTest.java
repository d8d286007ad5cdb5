package clinic.sunwise.booking.clinicalrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every row of the clinical rules with its borders; {@code cases.csv} says how to read it. */
class ClinicalRuleCasesTest {

    @ParameterizedTest(name = "{0}: {1}, {2}, {4}, {3}")
    @CsvFileSource(resources = "/clinicalrules/cases.csv", delimiter = '|', nullValues = "", emptyValue = "")
    void aCase(
            String row,
            String clinic,
            String treatment,
            String known,
            LocalDate day,
            String code,
            String level,
            LocalDate earliest) {
        List<Reason> reasons = ClinicalRules.judge(
                        KnownFacts.proposal(clinic, treatment, day),
                        KnownFacts.patient(clinic, known == null ? "" : known))
                .reasons()
                .stream()
                .filter(reason -> reason.rule().equals(code))
                .toList();
        if (level.equals("none")) {
            assertThat(reasons).isEmpty();
        } else {
            assertThat(reasons).isNotEmpty();
            Reason strongest = reasons.getFirst();
            assertThat(strongest.level().name()).isEqualTo(level);
            assertThat(strongest.earliest()).isEqualTo(Optional.ofNullable(earliest));
        }
    }
}
