package clinic.sunwise.booking.clinicalrules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Reason ADVICE = reason("event-soon", VerdictLevel.ADVICE);
    private static final Reason CLINICIAN = reason("minimum-spacing", VerdictLevel.CLINICIAN);

    @Test
    void theStrongestComesFirstAndAdviceIsToldBesideIt() {
        Verdict verdict = new Verdict(List.of(ADVICE, CLINICIAN));
        assertThat(verdict.reasons()).containsExactly(CLINICIAN, ADVICE);
        assertThat(verdict.level()).isEqualTo(VerdictLevel.CLINICIAN);
        assertThat(verdict.advice()).containsExactly(ADVICE);
        assertThat(verdict.isOpen()).isFalse();
    }

    @Test
    void adviceAloneLeavesTheDayOpen() {
        assertThat(new Verdict(List.of(ADVICE)).isOpen()).isTrue();
        assertThat(new Verdict(List.of()).level()).isEqualTo(VerdictLevel.ALLOWED);
    }

    private static Reason reason(String rule, VerdictLevel level) {
        Source source = new Source("S2", "for a test", Source.Basis.STATED);
        return new Reason(rule, level, source, Map.of(), Optional.empty());
    }
}
