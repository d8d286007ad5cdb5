package clinic.sunwise.booking.reception;

import clinic.sunwise.booking.availability.Proposals;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.directory.TimetableChange;
import clinic.sunwise.booking.directory.TimetableStore.BookedUse;
import clinic.sunwise.booking.directory.Timetables;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.patients.RegisteredPatient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appointments that a closure, an absence or other hours hit, with times to which they could be moved: found by the same search
 * as free times, among the hours that are left.
 */
@Service
@Transactional(readOnly = true)
public class HitLists {

    private final Timetables timetables;
    private final CalendarStore store;
    private final Proposals proposals;
    private final Patients patients;
    private final Clock clock;

    HitLists(Timetables timetables, CalendarStore store, Proposals proposals, Patients patients, Clock clock) {
        this.timetables = timetables;
        this.store = store;
        this.proposals = proposals;
        this.patients = patients;
        this.clock = clock;
    }

    /** What the change would hit; nothing is changed. */
    public HitList of(String clinic, TimetableChange change) {
        return listed(timetables.preview(clinic, change));
    }

    /** What is outside the hours already. */
    public HitList now(String clinic) {
        return listed(timetables
                .conflicts(clinic)
                .<Timetables.Outcome>map(done -> done)
                .orElseGet(Timetables.Outcome.NotFound::new));
    }

    private HitList listed(Timetables.Outcome outcome) {
        if (!(outcome instanceof Timetables.Outcome.Done done)) {
            return new HitList.Impossible(outcome);
        }
        Premises after = done.after();
        List<UUID> ids =
                done.hits().stream().map(BookedUse::appointment).distinct().toList();
        return new HitList.Listed(
                after.clinic().zone(),
                store.visits(after.clinic().id(), ids).stream()
                        .map(visit -> hit(visit, after))
                        .toList());
    }

    private Hit hit(Occupation.Visit visit, Premises after) {
        return new Hit(
                visit,
                patients.find(after.clinic().chain(), visit.patient()).flatMap(RegisteredPatient::phone),
                proposals(visit, after));
    }

    /** From the appointment's day on: she has planned that week, and what comes earlier may be too early for her skin. */
    private List<OffsetDateTime> proposals(Occupation.Visit visit, Premises after) {
        ZoneId zone = after.clinic().zone();
        LocalDate day = LocalDate.ofInstant(visit.during().start(), zone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return proposals.of(
                after,
                visit.treatment(),
                visit.patient(),
                Optional.of(visit.appointment()),
                day.isBefore(today) ? today : day);
    }
}
