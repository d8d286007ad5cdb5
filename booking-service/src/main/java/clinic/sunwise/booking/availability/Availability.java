package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.directory.BookingPolicy;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Policies;
import clinic.sunwise.booking.protocols.Protocols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The search for free times: everything is read once, then each day is judged and searched in memory. */
@Service
public class Availability {

    private final Protocols protocols;
    private final Subjects subjects;
    private final BusyCalendars calendars;
    private final Policies policies;
    private final Clock clock;

    Availability(Protocols protocols, Subjects subjects, BusyCalendars calendars, Policies policies, Clock clock) {
        this.protocols = protocols;
        this.subjects = subjects;
        this.calendars = calendars;
        this.policies = policies;
        this.clock = clock;
    }

    /** Every day of the search; empty if the chain has no such patient. */
    public Optional<List<FreeDay>> search(Search search) {
        Instant now = clock.instant();
        Clinic clinic = search.premises().clinic();
        return search.patient().isEmpty()
                ? Optional.of(days(search, subjects.anybody(search.from()), now))
                : search.patient()
                        .flatMap(patient -> subjects.of(clinic, patient, search.insteadOf(), now))
                        .map(subject -> days(search, subject, now));
    }

    private List<FreeDay> days(Search search, Subject subject, Instant now) {
        Clinic clinic = search.premises().clinic();
        BookingPolicy policy = policies.of(clinic.id(), LocalDate.ofInstant(now, clinic.zone()));
        LocalDate last = policy.last(now, clinic.zone());
        DaySearch daySearch =
                new DaySearch(search, subject, calendars.of(clinic), now, policy.earliest(now, search.byStaff()));
        return search.from()
                .datesUntil(search.from().plusDays(search.days()))
                .map(day -> protocols
                        .of(clinic.id(), search.treatment().protocol(), day)
                        .filter(protocol -> !day.isAfter(last))
                        .map(protocol -> daySearch.on(day, protocol))
                        .orElseGet(() -> FreeDay.closed(day)))
                .toList();
    }
}
