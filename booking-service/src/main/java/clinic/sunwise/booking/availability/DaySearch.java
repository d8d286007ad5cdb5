package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.clinicalrules.ClinicalRules;
import clinic.sunwise.booking.clinicalrules.Patient;
import clinic.sunwise.booking.clinicalrules.Proposal;
import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.protocols.Protocol;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges and searches one day after the other, on facts that were read before. Pure. */
final class DaySearch {

    private final Search search;
    private final Subject subject;
    private final BusyCalendar calendar;
    private final Instant now;
    private final FreeSlots slots;
    private final Map<Integer, Patient> patientsByVersion = new HashMap<>();
    private final Map<Integer, List<List<FreeCells>>> groupsByVersion = new HashMap<>();

    DaySearch(Search search, Subject subject, BusyCalendar calendar, Instant now) {
        this.search = search;
        this.subject = subject;
        this.calendar = calendar;
        this.now = now;
        Clinic clinic = search.premises().clinic();
        this.slots = new FreeSlots(clinic.zone(), clinic.slotMinutes());
    }

    /**
     * What the day offers.
     *
     * @param protocol in force that day
     */
    FreeDay on(LocalDate day, Protocol protocol) {
        if (search.premises().opening().on(day.getDayOfWeek()).isEmpty()) {
            return FreeDay.closed(day);
        }
        Verdict verdict = ClinicalRules.judge(
                new Proposal(
                        protocol,
                        search.treatment(),
                        day,
                        search.premises().clinic().place()),
                patient(protocol));
        return new FreeDay(day, verdict, verdict.isOpen() ? times(day, protocol) : List.of(), false);
    }

    private Patient patient(Protocol protocol) {
        return patientsByVersion.computeIfAbsent(
                protocol.version(), _ -> subject.patient(protocol, search.treatment()));
    }

    private List<OffsetDateTime> times(LocalDate day, Protocol protocol) {
        return protocol.duration(search.treatment())
                .map(duration -> slots.starts(
                        day, duration, now, groupsByVersion.computeIfAbsent(protocol.version(), _ -> groups(protocol))))
                .orElse(List.of());
    }

    private List<List<FreeCells>> groups(Protocol protocol) {
        List<List<FreeCells>> groups = new ArrayList<>(SessionGroups.of(
                search.premises(),
                protocol,
                protocol.technique(search.treatment().technique()).orElseThrow(),
                search.practitioner(),
                (id, hours) -> calendar.resource(id, hours, now)));
        groups.add(List.of(subject.time()));
        return groups;
    }
}
