package clinic.sunwise.booking.sunseason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SunClassTest {

    @Test
    void theWordsInTheApiStay() {
        assertThat(Arrays.stream(SunClass.values()).map(SunClass::code))
                .containsExactly("superficial-two-weeks", "superficial-four-weeks", "any-season", "medium", "deep");
    }
}
