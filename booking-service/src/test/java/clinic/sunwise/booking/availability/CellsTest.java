package clinic.sunwise.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, ''",
        "0, 1, 0",
        "63, 65, '63 64'",
        "64, 64, ''",
        "65, 64, ''",
        "127, 129, '127 128'",
        "319, 320, 319",
    })
    void aRangeIsHalfOpen(int from, int to, String cells) {
        assertThat(cells(Cells.none().set(from, to))).isEqualTo(numbers(cells));
        assertThat(Cells.none().set(from, to).isEmpty()).isEqualTo(cells.isEmpty());
        Cells rest = Cells.none().set(0, Cells.MOST).clear(from, to);
        assertThat(cells(rest))
                .isEqualTo(IntStream.range(0, Cells.MOST)
                        .filter(cell -> cell < from || cell >= to)
                        .boxed()
                        .toList());
    }

    @Test
    void setsAreCombined() {
        Cells some = Cells.none().set(60, 70);
        Cells others = Cells.none().set(65, 75);
        assertThat(cells(some.copy().or(others))).isEqualTo(cells(Cells.none().set(60, 75)));
        assertThat(cells(some.copy().and(others))).isEqualTo(cells(Cells.none().set(65, 70)));
        assertThat(cells(some.copy().without(others)))
                .isEqualTo(cells(Cells.none().set(60, 65)));
        assertThat(cells(some)).isEqualTo(cells(Cells.none().set(60, 70)));
    }

    @ParameterizedTest
    @CsvSource({"0, '0 63 64 319'", "1, '62 63 318'", "63, '0 1 256'", "64, '0 255'", "65, '254'", "319, 0", "320, ''"})
    void cellsMoveToTheFront(int by, String moved) {
        Cells cells = Cells.none().set(0, 1).set(63, 65).set(319, 320);
        assertThat(cells(cells.earlier(by))).isEqualTo(numbers(moved));
    }

    @ParameterizedTest
    @CsvSource({"60, 60, 70", "65, 60, 70", "70, 60, 70", "59, 59, 59", "71, 71, 71", "0, 0, 0"})
    void aStretchHasItsEnds(int cell, int beginning, int end) {
        Cells cells = Cells.none().set(60, 70);
        assertThat(cells.beginning(cell)).isEqualTo(beginning);
        assertThat(cells.end(cell)).isEqualTo(end);
        assertThat(Cells.none().set(0, Cells.MOST).beginning(300)).isZero();
        assertThat(Cells.none().set(0, Cells.MOST).end(300)).isEqualTo(Cells.MOST);
    }

    @Test
    void membersAreKnown() {
        Cells cells = Cells.none().set(64, 65);
        assertThat(cells.has(63)).isFalse();
        assertThat(cells.has(64)).isTrue();
        assertThat(cells.has(65)).isFalse();
        assertThat(cells.has(Cells.MOST)).isFalse();
        assertThat(cells.next(64)).isEqualTo(64);
        assertThat(cells.next(65)).isEqualTo(Cells.MOST);
        assertThat(cells.next(Cells.MOST)).isEqualTo(Cells.MOST);
    }

    /** Against the definition: a start is a cell from which on all are members. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9, 63, 64, 65, 100, 129, 200, 320})
    void startsBeginAStretch(int length) {
        Random random = new Random(length);
        for (int round = 0; round < 50; round++) {
            Cells cells = Cells.none();
            BitSet expected = new BitSet();
            for (int stretch = 0; stretch < 4; stretch++) {
                int from = random.nextInt(Cells.MOST);
                int to = Math.min(Cells.MOST, from + random.nextInt(length * 2));
                cells.set(from, to);
                expected.set(from, to);
            }
            List<Integer> starts = new ArrayList<>();
            for (int cell = 0; cell + length <= Cells.MOST; cell++) {
                if (expected.nextClearBit(cell) >= cell + length) {
                    starts.add(cell);
                }
            }
            assertThat(cells(cells.starts(length))).isEqualTo(starts);
        }
    }

    private static List<Integer> cells(Cells cells) {
        List<Integer> all = new ArrayList<>();
        for (int cell = cells.next(0); cell < Cells.MOST; cell = cells.next(cell + 1)) {
            all.add(cell);
        }
        return all;
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.split(" ")).stream().map(Integer::valueOf).toList();
    }
}
