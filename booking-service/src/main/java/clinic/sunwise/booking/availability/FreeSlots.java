package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.availability.Part.Candidate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The free times of a clinic for sessions that need several resources, each for its own part of the time.
 *
 * @param zone the clinic's
 * @param gridMinutes sessions start on multiples of it on the wall clock; a divisor of 60 and a multiple of 5
 */
public record FreeSlots(ZoneId zone, int gridMinutes) {

    public FreeSlots {
        if (gridMinutes < 5 || gridMinutes % 5 != 0 || 60 % gridMinutes != 0) {
            throw new IllegalArgumentException("the grid divides the hour into steps of 5 minutes: " + gridMinutes);
        }
    }

    /**
     * All starts of a day, in order, with the clinic's offset.
     *
     * @param notBefore earlier starts are left out
     * @param needs each part within the day; lengths are rounded up to five minutes
     */
    List<OffsetDateTime> starts(LocalDate day, Instant notBefore, Requirements<? extends FreeCells> needs) {
        DayMask mask = new DayMask(day, zone);
        return List.copyOf(onGrid(mask, possible(from(notBefore, mask), mask, needs)));
    }

    /**
     * The same for each who could treat; without who has none. What they share, such as rooms, is looked at once.
     *
     * @param needs whose first part is that of whoever treats
     */
    <R extends FreeCells> Map<UUID, List<OffsetDateTime>> startsByPractitioner(
            LocalDate day, Instant notBefore, Requirements<R> needs) {
        DayMask mask = new DayMask(day, zone);
        Part<R> treating = needs.always().getFirst();
        List<Part<R>> others = rest(needs, true);
        Requirements<R> shared = new Requirements<>(rest(needs, false), needs.oneOf());
        Cells common = possible(from(notBefore, mask), mask, shared);
        Map<UUID, List<OffsetDateTime>> starts = new LinkedHashMap<>();
        for (Candidate<R> candidate : common.isEmpty() ? List.<Candidate<R>>of() : treating.candidates()) {
            Cells own = starts(treating, candidate, mask).and(common);
            List<OffsetDateTime> times = onGrid(mask, all(own, mask, without(candidate.id(), others)));
            if (!times.isEmpty()) {
                starts.put(candidate.id(), times);
            }
        }
        return starts;
    }

    private static <R> List<Part<R>> rest(Requirements<R> needs, boolean another) {
        return needs.always().stream()
                .skip(1)
                .filter(part -> part.another() == another)
                .toList();
    }

    /** The parts of others, without who is treating already. */
    private static <R> List<Part<R>> without(UUID treating, List<Part<R>> others) {
        return others.stream()
                .map(part -> new Part<>(
                        part.kind(),
                        part.offset(),
                        part.candidates().stream()
                                .filter(candidate -> !candidate.id().equals(treating))
                                .toList(),
                        false))
                .toList();
    }

    private static Cells from(Instant notBefore, DayMask mask) {
        int first = mask.cellFrom(notBefore);
        return first == Cells.MOST ? Cells.none() : Cells.none().set(first, Cells.MOST);
    }

    /**
     * The few starts that leave the day in the largest pieces, best first.
     *
     * @param starts of that day, all of them possible
     * @param treating the part of whoever treats: of the first candidate that is free, whom a booking would choose as well
     */
    <R extends FreeCells> List<OffsetDateTime> recommended(
            LocalDate day, List<OffsetDateTime> starts, Part<R> treating, Gaps gaps) {
        DayMask mask = new DayMask(day, zone);
        List<Cells> free = new ArrayList<>();
        List<Cells> possible = new ArrayList<>();
        for (Candidate<R> candidate : treating.candidates()) {
            Cells cells = candidate.when().free(mask);
            possible.add(starts(treating, candidate, cells.copy()));
            free.add(cells);
        }
        List<Gaps.Start> ranked = new ArrayList<>();
        for (OffsetDateTime start : starts) {
            int cell = mask.cell(start.toInstant());
            int who = 0;
            while (!possible.get(who).has(cell)) {
                who++;
            }
            ranked.add(gaps.start(
                    start,
                    free.get(who),
                    cell + DayMask.cells(treating.offset()),
                    cell
                            + DayMask.cellsFrom(treating.offset()
                                    .plus(treating.candidates().get(who).length()))));
        }
        return Gaps.best(ranked);
    }

    /** Resources that are free each for its part of a session that starts then; empty if there are none. */
    public Optional<List<Use>> assign(Instant start, Requirements<Resource> needs) {
        DayMask mask = new DayMask(LocalDate.ofInstant(start, zone), zone);
        return needs.oneOf().stream()
                .flatMap(alternative -> chosen(start, mask, needs.always(), alternative).stream())
                .findFirst();
    }

    private static <R extends FreeCells> Cells possible(Cells starts, DayMask mask, Requirements<R> needs) {
        Cells common = all(starts, mask, needs.always());
        Cells any = Cells.none();
        for (List<Part<R>> alternative : needs.oneOf()) {
            any.or(all(common.copy(), mask, alternative));
        }
        return any;
    }

    private static <R extends FreeCells> Cells all(Cells starts, DayMask mask, List<Part<R>> parts) {
        for (Part<R> part : parts) {
            if (starts.isEmpty()) {
                break;
            }
            starts.and(anyOf(part, mask));
        }
        return starts;
    }

    /** The starts for which somebody is free; of two parts that share their candidates the second needs two. */
    private static <R extends FreeCells> Cells anyOf(Part<R> part, DayMask mask) {
        Cells any = Cells.none();
        Cells two = Cells.none();
        for (Candidate<R> candidate : part.candidates()) {
            Cells starts = starts(part, candidate, mask);
            if (part.another()) {
                two.or(starts.copy().and(any));
            }
            any.or(starts);
        }
        return part.another() ? two : any;
    }

    private static <R extends FreeCells> Cells starts(Part<R> part, Candidate<R> candidate, DayMask mask) {
        return starts(part, candidate, candidate.when().free(mask));
    }

    private static <R> Cells starts(Part<R> part, Candidate<R> candidate, Cells free) {
        int from = DayMask.cells(part.offset());
        int to = DayMask.cellsFrom(part.offset().plus(candidate.length()));
        return free.starts(to - from).earlier(from);
    }

    private static Optional<List<Use>> chosen(
            Instant start, DayMask mask, List<Part<Resource>> always, List<Part<Resource>> alternative) {
        List<Use> uses = new ArrayList<>();
        List<Part<Resource>> parts = new ArrayList<>(always);
        parts.addAll(alternative);
        for (Part<Resource> part : parts) {
            part.candidates().stream()
                    .filter(candidate -> uses.stream().noneMatch(use -> isSame(use, candidate.id())))
                    .filter(candidate -> starts(part, candidate, mask).has(mask.cell(start)))
                    .findFirst()
                    .ifPresent(candidate -> uses.add(use(part, candidate, start)));
        }
        return uses.size() == parts.size() ? Optional.of(List.copyOf(uses)) : Optional.empty();
    }

    private static boolean isSame(Use use, UUID candidate) {
        return use.resource().equals(candidate);
    }

    private static Use use(Part<Resource> part, Candidate<Resource> candidate, Instant start) {
        Instant from = start.plus(part.offset());
        return new Use(part.kind(), candidate.id(), new TimeRange(from, from.plus(candidate.length())));
    }

    private List<OffsetDateTime> onGrid(DayMask mask, Cells starts) {
        return new Starts(
                mask,
                IntStream.iterate(starts.next(0), cell -> cell < Cells.MOST, cell -> starts.next(cell + 1))
                        .filter(cell -> mask.minute(cell) % gridMinutes == 0)
                        .toArray());
    }
}
