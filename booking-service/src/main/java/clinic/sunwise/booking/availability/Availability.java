package clinic.sunwise.booking.availability;

import static java.util.stream.Collectors.toSet;

import clinic.sunwise.booking.directory.BookingPolicy;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Policies;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** The days of the search, each worked out when it is read; empty if the chain has no such patient. */
    public Optional<Stream<FreeDay>> search(Search search) {
        return search(search, momentAt(search.premises().clinic()));
    }

    /** The same at a moment that was before: what has been taken or has got free since is not seen. */
    public Optional<Stream<FreeDay>> search(Search search, Moment at) {
        Clinic clinic = search.premises().clinic();
        return search.patient()
                .map(patient ->
                        subjects.of(clinic, patient, search.insteadOf().stream().collect(toSet()), at.now()))
                .orElseGet(() -> Optional.of(subjects.anybody(search.from())))
                .map(subject -> days(search, subject, at.calendar(), at.now()));
    }

    /**
     * A time and a clinic's calendar as it is then.
     *
     * @param now which the calendar is not older than
     */
    public record Moment(BusyCalendar calendar, Instant now) {}

    /** The clinic's moment that is now. */
    public Moment momentAt(Clinic clinic) {
        Instant now = clock.instant();
        return new Moment(calendars.of(clinic), now);
    }

    /** Searches at the clinic as it is at this moment: its calendar is read once for all of them. */
    public Searches at(Clinic clinic) {
        Moment moment = momentAt(clinic);
        return (search, subject) -> days(search, subject, moment.calendar(), moment.now());
    }

    /** Many searches at one moment. */
    @FunctionalInterface
    public interface Searches {

        /**
         * The days of the search, each worked out when it is read.
         *
         * @param subject its patient, without the appointment that would be given up
         */
        Stream<FreeDay> of(Search search, Subject subject);
    }

    /** Whether a patient has that appointment at the clinic, so that it can be given up for another. */
    public boolean has(Clinic clinic, UUID patient, UUID appointment) {
        return subjects.sessions(clinic, patient, clock.instant())
                .anyMatch(each -> each.id().equals(appointment) && each.clinic().equals(clinic.id()));
    }

    /**
     * The free times of each practitioner for a treatment, on any day of the clinic, whatever the clinical rules say of it.
     *
     * @param subject for whom, without what is given up for it
     * @param insteadOf appointments at this clinic that would be given up for it
     * @param byStaff may pass the clinic's minimum notice
     */
    public PractitionerTimes byPractitioner(
            Premises premises, Treatment treatment, Subject subject, Set<UUID> insteadOf, boolean byStaff) {
        Instant now = clock.instant();
        Clinic clinic = premises.clinic();
        BookingPolicy policy = policies.of(clinic.id(), LocalDate.ofInstant(now, clinic.zone()));
        BusyCalendar left = calendars.of(clinic).with(insteadOf, List.of());
        return new PractitionerTimes(
                premises,
                new Needs(premises, treatment, Optional.empty(), subject, left, now),
                policy.earliest(now, byStaff));
    }

    private Stream<FreeDay> days(Search search, Subject subject, BusyCalendar calendar, Instant now) {
        Clinic clinic = search.premises().clinic();
        BookingPolicy policy = policies.of(clinic.id(), LocalDate.ofInstant(now, clinic.zone()));
        LocalDate last = policy.last(now, clinic.zone());
        BusyCalendar left = search.insteadOf()
                .map(given -> calendar.with(Set.of(given), List.of()))
                .orElse(calendar);
        DaySearch daySearch = new DaySearch(search, subject, left, now, policy.earliest(now, search.byStaff()));
        return search.from()
                .datesUntil(search.from().plusDays(search.days()))
                .map(day -> protocols
                        .of(clinic.id(), search.treatment().protocol(), day)
                        .filter(protocol -> !day.isAfter(last))
                        .map(protocol -> daySearch.on(day, protocol))
                        .orElseGet(() -> FreeDay.closed(day)));
    }
}
