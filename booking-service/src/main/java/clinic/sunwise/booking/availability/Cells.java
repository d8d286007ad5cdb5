package clinic.sunwise.booking.availability;

import java.util.Arrays;

/**
 * A set of the five-minute cells of a day, in five machine words: a search over a year looks at hundreds of thousands of
 * them, and {@link java.util.BitSet} would spend its time on allocation. At most 320 cells, which no day reaches.
 */
final class Cells {

    static final int MOST = 320;
    private static final int WORDS = MOST / Long.SIZE;

    private final long[] words;

    private Cells(long[] words) {
        this.words = words;
    }

    static Cells none() {
        return new Cells(new long[WORDS]);
    }

    Cells copy() {
        return new Cells(Arrays.copyOf(words, WORDS));
    }

    /** Adds the cells from, inclusive, to, exclusive; none if the end does not come after the start. */
    Cells set(int from, int to) {
        for (int word = 0; word < WORDS; word++) {
            words[word] |= part(word, from, to);
        }
        return this;
    }

    /** Takes away the cells from, inclusive, to, exclusive. */
    Cells clear(int from, int to) {
        for (int word = 0; word < WORDS; word++) {
            words[word] &= ~part(word, from, to);
        }
        return this;
    }

    Cells or(Cells other) {
        for (int word = 0; word < WORDS; word++) {
            words[word] |= other.words[word];
        }
        return this;
    }

    Cells and(Cells other) {
        for (int word = 0; word < WORDS; word++) {
            words[word] &= other.words[word];
        }
        return this;
    }

    Cells without(Cells other) {
        for (int word = 0; word < WORDS; word++) {
            words[word] &= ~other.words[word];
        }
        return this;
    }

    /** Keeps the cells at which a stretch of so many cells begins: each doubling tests twice as long a stretch. */
    Cells starts(int length) {
        int tested = 1;
        while (tested < length) {
            int step = Math.min(tested, length - tested);
            andShifted(step);
            tested += step;
        }
        return this;
    }

    /** Moves every cell so many cells to the front; the first ones fall out. */
    Cells earlier(int cells) {
        for (int word = 0; word < WORDS; word++) {
            words[word] = shifted(word, cells);
        }
        return this;
    }

    boolean isEmpty() {
        long any = 0;
        for (long word : words) {
            any |= word;
        }
        return any == 0;
    }

    boolean isWithin(Cells other) {
        long outside = 0;
        for (int word = 0; word < WORDS; word++) {
            outside |= words[word] & ~other.words[word];
        }
        return outside == 0;
    }

    boolean has(int cell) {
        return cell < MOST && (words[cell / Long.SIZE] & 1L << cell) != 0;
    }

    /** The first cell of the stretch that ends before that cell, exclusive; the cell itself if there is none. */
    int beginning(int cell) {
        int last = cell - 1;
        for (int word = last >> 6; word >= 0; word--) {
            long clear = ~words[word] & (word == last >> 6 ? -1L >>> -cell : -1L);
            if (clear != 0) {
                return (word + 1) * Long.SIZE - Long.numberOfLeadingZeros(clear);
            }
        }
        return 0;
    }

    /** The cell after the stretch that begins at that cell; the cell itself if there is none. */
    int end(int cell) {
        for (int word = cell / Long.SIZE; word < WORDS; word++) {
            long clear = ~words[word] & (word == cell / Long.SIZE ? -1L << cell : -1L);
            if (clear != 0) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(clear);
            }
        }
        return MOST;
    }

    /** The first cell from that one on, inclusive; {@link #MOST} if there is none. */
    int next(int from) {
        for (int word = from / Long.SIZE; word < WORDS; word++) {
            long rest = word == from / Long.SIZE ? words[word] & -1L << from : words[word];
            if (rest != 0) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(rest);
            }
        }
        return MOST;
    }

    private void andShifted(int cells) {
        for (int word = 0; word < WORDS; word++) {
            words[word] &= shifted(word, cells);
        }
    }

    /** What stands in that word once every cell has moved so many cells to the front. */
    private long shifted(int word, int cells) {
        int from = word + cells / Long.SIZE;
        long low = at(from) >>> cells;
        long high = cells % Long.SIZE == 0 ? 0 : at(from + 1) << -cells;
        return low | high;
    }

    private long at(int word) {
        return word < WORDS ? words[word] : 0;
    }

    /** The bits of that word that lie within the range; shifts count modulo the word's size. */
    private static long part(int word, int from, int to) {
        int start = Math.max(from - word * Long.SIZE, 0);
        int end = Math.min(to - word * Long.SIZE, Long.SIZE);
        return start >= end ? 0 : -1L << start & -1L >>> -end;
    }
}
