package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.clinicalrules.ClinicalRules;
import clinic.sunwise.booking.clinicalrules.Intent;
import clinic.sunwise.booking.clinicalrules.Judge;
import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.protocols.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges and searches one day after the other, on facts that were read before. Pure. */
final class DaySearch {

    private final Search search;
    private final Subject subject;
    private final Instant notBefore;
    private final Needs needs;
    private final FreeSlots slots;
    private final Map<Integer, Judge> judgesByVersion = new HashMap<>();

    /**
     * A search at a moment.
     *
     * @param now holds that are over by then do not count
     * @param notBefore earlier starts are left out
     */
    DaySearch(Search search, Subject subject, BusyCalendar calendar, Instant now, Instant notBefore) {
        this.search = search;
        this.subject = subject;
        this.notBefore = notBefore;
        this.needs = new Needs(search.premises(), search.treatment(), search.practitioner(), subject, calendar, now);
        Clinic clinic = search.premises().clinic();
        this.slots = new FreeSlots(clinic.zone(), clinic.slotMinutes());
    }

    /**
     * What the day offers.
     *
     * @param protocol in force that day
     */
    FreeDay on(LocalDate day, Protocol protocol) {
        if (search.premises().opening().on(day).isEmpty()) {
            return FreeDay.closed(day);
        }
        Verdict verdict = judge(protocol).on(day);
        Optional<Requirements<FreeCells>> needed = verdict.isOpen() ? needs.by(protocol) : Optional.empty();
        return needed.map(each -> free(day, verdict, protocol, each))
                .orElseGet(() -> new FreeDay(day, verdict, List.of(), List.of(), false));
    }

    private FreeDay free(LocalDate day, Verdict verdict, Protocol protocol, Requirements<FreeCells> needed) {
        List<OffsetDateTime> times = slots.starts(day, notBefore, needed);
        List<OffsetDateTime> recommended = times.isEmpty()
                ? List.of()
                : slots.recommended(day, times, needed.always().getFirst(), gaps(protocol));
        return new FreeDay(day, verdict, times, recommended, false);
    }

    private Gaps gaps(Protocol protocol) {
        Duration shortest =
                protocol.technique(search.treatment().technique()).orElseThrow().durations().values().stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        return new Gaps(DayMask.cellsFrom(shortest));
    }

    private Judge judge(Protocol protocol) {
        return judgesByVersion.computeIfAbsent(
                protocol.version(),
                _ -> ClinicalRules.about(
                        new Intent(
                                protocol,
                                search.treatment(),
                                search.premises().clinic().place()),
                        subject.patient(protocol, search.treatment())));
    }
}
