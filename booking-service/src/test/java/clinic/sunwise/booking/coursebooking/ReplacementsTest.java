package clinic.sunwise.booking.coursebooking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions by the day on which they are, from 1. */
class ReplacementsTest {

    @ParameterizedTest(name = "{0} given up, {1} fresh: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''       | ''       | ''",
                "1        | ''       | ''",
                "''       | 1        | ''",
                "1        | 60       | 1>60",
                "1 15     | 29       | 15>29",
                "1 15     | 2        | 1>2",
                "1 15 29  | 16 30    | 15>16 29>30",
                "1 15 29  | 2 30     | 1>2 29>30",
                "18 32    | 26 40    | 18>26 32>40",
                "15       | 2 16 30  | 15>16",
                "1 29     | 2 16 30  | 1>2 29>30",
                "1 2      | 100 101  | 1>100 2>101",
                "10       | 5 15     | 10>5",
            })
    void asManyAsCanBeAreMovedInTheirOrderAndAsLittleAsCanBe(String givenUp, String fresh, String moved) {
        List<Instant> from = days(givenUp);
        List<Instant> to = days(fresh);
        Map<Instant, Instant> found = new TreeMap<>();
        Replacements.of(from, to).forEach((number, place) -> found.put(from.get(number), to.get(place)));
        assertThat(found.entrySet().stream()
                        .map(each -> day(each.getKey()) + ">" + day(each.getValue()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(moved);
    }

    private static List<Instant> days(String days) {
        return Stream.of(days.split(" "))
                .filter(each -> !each.isEmpty())
                .map(each -> Instant.EPOCH.plusSeconds(Long.parseLong(each) * 86_400))
                .toList();
    }

    private static long day(Instant start) {
        return start.getEpochSecond() / 86_400;
    }
}
