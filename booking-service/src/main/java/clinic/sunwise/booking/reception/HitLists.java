package clinic.sunwise.booking.reception;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

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
import java.util.Map;
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

    /** So many are telephoned in a morning. Those behind them get theirs once these have been moved. */
    public static final int MOST_WITH_PROPOSALS = 50;

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
        List<Occupation.Visit> visits = store.visits(after.clinic().id(), ids);
        Map<UUID, RegisteredPatient> hit =
                patients
                        .among(
                                after.clinic().chain(),
                                visits.stream().map(Occupation.Visit::patient).collect(toSet()))
                        .stream()
                        .collect(toMap(RegisteredPatient::id, each -> each));
        List<Proposals.Displaced> first =
                displaced(visits.stream().limit(MOST_WITH_PROPOSALS).toList(), after);
        Map<UUID, List<OffsetDateTime>> times = proposals.insteadOf(after, first, true);
        return new HitList.Listed(
                after.clinic().zone(),
                visits.stream()
                        .map(visit -> new Hit(
                                visit,
                                Optional.ofNullable(hit.get(visit.patient())).flatMap(RegisteredPatient::phone),
                                Optional.ofNullable(times.get(visit.appointment()))))
                        .toList());
    }

    /** From the appointment's day on: she has planned that week, and what comes earlier may be too early for her skin. */
    private List<Proposals.Displaced> displaced(List<Occupation.Visit> visits, Premises after) {
        ZoneId zone = after.clinic().zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return visits.stream()
                .map(visit -> {
                    LocalDate day = LocalDate.ofInstant(visit.during().start(), zone);
                    return new Proposals.Displaced(
                            visit.appointment(), visit.patient(), visit.treatment(), day.isBefore(today) ? today : day);
                })
                .toList();
    }
}
