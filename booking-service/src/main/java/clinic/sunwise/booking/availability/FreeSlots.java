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
import java.util.stream.Stream;

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
        return List.copyOf(onGrid(mask, anybody(from(notBefore, mask), mask, needs)));
    }

    /**
     * The same for each who could treat; without who has none. What they share, such as rooms, is looked at once.
     *
     * @param needs whose first part is that of whoever treats
     */
    <R extends FreeCells> Map<UUID, List<OffsetDateTime>> startsByPractitioner(
            LocalDate day, Instant notBefore, Requirements<R> needs) {
        DayMask mask = new DayMask(day, zone);
        Map<UUID, List<OffsetDateTime>> starts = new LinkedHashMap<>();
        byTreating(from(notBefore, mask), mask, needs).forEach((treating, possible) -> {
            List<OffsetDateTime> times = onGrid(mask, possible);
            if (!times.isEmpty()) {
                starts.put(treating, times);
            }
        });
        return starts;
    }

    /** The starts that each has who could treat, somebody else standing by where the session needs her. */
    private static <R extends FreeCells> Map<UUID, Cells> byTreating(
            Cells starts, DayMask mask, Requirements<R> needs) {
        Part<R> treating = needs.always().getFirst();
        List<Part<R>> others = others(needs, true);
        List<Part<R>> shared = others(needs, false);
        Cells common = possible(starts, mask, new Requirements<>(shared.subList(1, shared.size()), needs.oneOf()));
        Map<UUID, Cells> possible = new LinkedHashMap<>();
        for (Candidate<R> candidate : common.isEmpty() ? List.<Candidate<R>>of() : treating.candidates()) {
            Cells own = starts(treating, candidate, mask).and(common);
            possible.put(candidate.id(), all(own, mask, without(candidate.id(), others)));
        }
        return possible;
    }

    private static <R> List<Part<R>> others(Requirements<R> needs, boolean another) {
        return needs.always().stream().filter(part -> part.another() == another).toList();
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
        List<Treating> known = new ArrayList<>();
        List<Gaps.Start> ranked = new ArrayList<>();
        for (OffsetDateTime start : starts) {
            int cell = mask.cell(start);
            Treating who = first(cell, treating, mask, known);
            ranked.add(gaps.start(start, who.free(), cell + who.from(), cell + who.to()));
        }
        return Gaps.best(ranked);
    }

    /**
     * Who could treat on a day.
     *
     * @param possible the cells at which she could begin
     * @param from cells from the session's start to her part
     * @param to cells from the session's start to its end
     */
    private record Treating(Cells free, Cells possible, int from, int to) {

        static <R extends FreeCells> Treating of(Part<R> part, Candidate<R> candidate, DayMask mask) {
            Cells free = candidate.when().free(mask);
            return new Treating(
                    free,
                    starts(part, candidate, free.copy()),
                    DayMask.cells(part.offset()),
                    DayMask.cellsFrom(part.offset(), candidate.length()));
        }
    }

    /** The first who could begin then, of whom there is one; the others are looked at only when they are needed. */
    private static <R extends FreeCells> Treating first(
            int cell, Part<R> treating, DayMask mask, List<Treating> known) {
        int who = 0;
        while (true) {
            if (who == known.size()) {
                known.add(Treating.of(treating, treating.candidates().get(who), mask));
            }
            if (known.get(who).possible().has(cell)) {
                return known.get(who);
            }
            who++;
        }
    }

    /** Resources that are free each for its part of a session that starts then; empty if there are none. */
    public Optional<List<Use>> assign(Instant start, Requirements<Resource> needs) {
        DayMask mask = new DayMask(LocalDate.ofInstant(start, zone), zone);
        return needs.oneOf().stream()
                .flatMap(alternative -> chosen(start, mask, needs.always(), alternative).stream())
                .findFirst();
    }

    private static <R extends FreeCells> Cells anybody(Cells starts, DayMask mask, Requirements<R> needs) {
        if (others(needs, true).isEmpty()) {
            return possible(starts, mask, needs);
        }
        Cells any = Cells.none();
        for (Cells possible : byTreating(starts, mask, needs).values()) {
            any.or(possible);
        }
        return any;
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
            starts.and(anyOf(part, starts, mask));
        }
        return starts;
    }

    /** The starts at which one of the candidates is free: who comes after all are covered is not asked. */
    private static <R extends FreeCells> Cells anyOf(Part<R> part, Cells starts, DayMask mask) {
        Cells any = Cells.none();
        for (Candidate<R> candidate : part.candidates()) {
            any.or(starts(part, candidate, mask));
            if (starts.isWithin(any)) {
                break;
            }
        }
        return any;
    }

    private static <R extends FreeCells> Cells starts(Part<R> part, Candidate<R> candidate, DayMask mask) {
        return starts(part, candidate, candidate.when().free(mask));
    }

    private static <R> Cells starts(Part<R> part, Candidate<R> candidate, Cells free) {
        int from = DayMask.cells(part.offset());
        int to = DayMask.cellsFrom(part.offset(), candidate.length());
        return free.starts(to - from).earlier(from);
    }

    private static Optional<List<Use>> chosen(
            Instant start, DayMask mask, List<Part<Resource>> always, List<Part<Resource>> alternative) {
        int cell = mask.cell(start);
        List<List<Use>> free = Stream.concat(always.stream(), alternative.stream())
                .map(part -> part.candidates().stream()
                        .filter(candidate -> starts(part, candidate, mask).has(cell))
                        .map(candidate -> use(part, candidate, start))
                        .toList())
                .toList();
        return free.stream().anyMatch(List::isEmpty) ? Optional.empty() : chosen(List.of(), free);
    }

    /** One for each part, the first that do; nobody is chosen twice, so who could treat may have to stand by. */
    private static Optional<List<Use>> chosen(List<Use> before, List<List<Use>> free) {
        if (before.size() == free.size()) {
            return Optional.of(before);
        }
        return free.get(before.size()).stream()
                .filter(use ->
                        before.stream().noneMatch(other -> other.resource().equals(use.resource())))
                .flatMap(use ->
                        chosen(Stream.concat(before.stream(), Stream.of(use)).toList(), free).stream())
                .findFirst();
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
