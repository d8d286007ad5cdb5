package clinic.sunwise.booking.clinicalrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UseTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);
    private static final UUID SESSION = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void ofSeveralSharedWordsTheFirstIsTold() {
        Set<String> words = Set.of("peel", "laser", "abrasion", "waxing");
        assertThat(Use.shared(words, words)).contains("abrasion");
        assertThat(Use.shared(Set.of("waxing", "peel"), words)).contains("peel");
        assertThat(Use.shared(Set.of("retinoid"), words)).isEmpty();
    }

    @Test
    void aSessionOfOursIsNamed() {
        Use session = new Use(Set.of("peel"), DAY, DAY, Set.of(), Optional.of(SESSION));
        assertThat(session.facts("peel"))
                .isEqualTo(Map.of("agent", "peel", "agentDay", "2027-01-04", "neighbour", SESSION.toString()));
    }
}
