package clinic.sunwise.booking.reception;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.appointments.Arrivals;
import clinic.sunwise.booking.appointments.BookingRequest;
import clinic.sunwise.booking.appointments.Bookings;
import clinic.sunwise.booking.appointments.Outcome;
import clinic.sunwise.booking.availability.Availability;
import clinic.sunwise.booking.availability.Proposals;
import clinic.sunwise.booking.availability.Subject;
import clinic.sunwise.booking.availability.Subjects;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.platform.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Patients without an appointment: the next time from now on, today, is booked for them as for everybody else. */
@Service
@Transactional
public class WalkIns {

    private final Directory directory;
    private final Protocols protocols;
    private final Subjects subjects;
    private final Availability availability;
    private final Bookings bookings;
    private final Arrivals arrivals;
    private final CheckStore checks;
    private final Proposals proposals;
    private final Clock clock;

    WalkIns(
            Directory directory,
            Protocols protocols,
            Subjects subjects,
            Availability availability,
            Bookings bookings,
            Arrivals arrivals,
            CheckStore checks,
            Proposals proposals,
            Clock clock) {
        this.directory = directory;
        this.protocols = protocols;
        this.subjects = subjects;
        this.availability = availability;
        this.bookings = bookings;
        this.arrivals = arrivals;
        this.checks = checks;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** A time with who is free then. */
    private record Free(OffsetDateTime start, UUID practitioner) {}

    /** Books the next time and checks her in. */
    public WalkInOutcome come(WalkIn walkIn, Caller caller) {
        return directory
                .premises(walkIn.clinic())
                .map(premises -> come(walkIn, premises, caller))
                .orElseGet(() -> new WalkInOutcome.Against(new Outcome.NotFound()));
    }

    private WalkInOutcome come(WalkIn walkIn, Premises premises, Caller caller) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, premises.clinic().zone());
        Optional<Protocol> protocol = protocols
                .of(walkIn.clinic(), walkIn.treatment().protocol(), today)
                .filter(each -> each.duration(walkIn.treatment()).isPresent());
        if (protocol.isEmpty()) {
            return invalid("treatment", "is not offered by this clinic today");
        }
        Optional<Subject> subject = subjects.of(premises.clinic(), walkIn.patient(), Set.of(), now);
        if (subject.isEmpty()) {
            return invalid("patientId", "is not a patient of this clinic");
        }
        Map<UUID, List<OffsetDateTime>> times = availability
                .byPractitioner(premises, walkIn.treatment(), subject.get(), Set.of(), true)
                .on(today, protocol.get());
        return times.entrySet().stream()
                .filter(each -> walkIn.practitioner()
                        .filter(wished -> !wished.equals(each.getKey()))
                        .isEmpty())
                .flatMap(each -> next(each, now))
                .min(Comparator.comparing(Free::start))
                .map(free -> booked(walkIn, free, caller))
                .orElseGet(() -> new WalkInOutcome.NoTimeToday(
                        proposals.of(premises, walkIn.treatment(), walkIn.patient(), today.plusDays(1))));
    }

    private static Stream<Free> next(Map.Entry<UUID, List<OffsetDateTime>> times, Instant now) {
        return times.getValue().stream()
                .filter(start -> start.toInstant().isAfter(now))
                .limit(1)
                .map(start -> new Free(start, times.getKey()));
    }

    private WalkInOutcome booked(WalkIn walkIn, Free free, Caller caller) {
        Outcome outcome = bookings.book(
                new BookingRequest(
                        walkIn.clinic(),
                        walkIn.patient(),
                        walkIn.treatment(),
                        free.start(),
                        Optional.of(free.practitioner()),
                        walkIn.consent()),
                caller);
        return outcome instanceof Outcome.Done done
                ? arrived(walkIn, done.appointment(), caller)
                : new WalkInOutcome.Against(outcome);
    }

    private WalkInOutcome arrived(WalkIn walkIn, Appointment booked, Caller caller) {
        if (booked.state() == AppointmentState.TENTATIVE) {
            return new WalkInOutcome.Against(new Outcome.TooEarlyToCommit(
                    booked.reflection().orElseThrow().confirmableFrom()));
        }
        Outcome outcome = arrivals.arrive(walkIn.clinic(), booked.id(), walkIn.consent(), caller);
        if (!(outcome instanceof Outcome.Done done)) {
            return new WalkInOutcome.Against(outcome);
        }
        checks.add(booked, walkIn.check());
        return new WalkInOutcome.Arrived(done.appointment());
    }

    private static WalkInOutcome invalid(String field, String message) {
        return new WalkInOutcome.Against(new Outcome.Invalid(field, message));
    }
}
