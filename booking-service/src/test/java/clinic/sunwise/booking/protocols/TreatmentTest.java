package clinic.sunwise.booking.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TreatmentTest {

    @ParameterizedTest
    @CsvSource({
        "whole-face, cheeks, cheeks",
        "cheeks, whole-face, cheeks",
        "whole-face, whole-face, forehead eyelids cheeks nose lips chin",
        "whole-face, neck, ''",
        "back, hands, ''",
        "neck back, back hands, back",
    })
    void treatmentsMeetWhereElementaryAreasDo(String one, String other, String shared) {
        assertThat(treatment(one).meets(treatment(other))).isEqualTo(areas(shared));
    }

    @ParameterizedTest
    @EnumSource(Area.class)
    void everyAreaHasACodeThatFindsIt(Area area) {
        assertThat(Area.of(area.code())).contains(area);
        assertThat(area.code()).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void anUnknownAreaIsNotFoundAndNoAreaIsNoTreatment() {
        assertThat(Area.of("elbow")).isEmpty();
        assertThatThrownBy(() -> new Treatment("p", "t", "d", Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Treatment treatment(String areas) {
        return new Treatment("p", "t", "d", areas(areas));
    }

    private static Set<Area> areas(String codes) {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> Area.of(code).orElseThrow())
                .collect(Collectors.toSet());
    }
}
