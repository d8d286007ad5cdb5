package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.availability.SessionPlan;
import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether what is asked for is there at all: the clinic, the treatment, the time, within somebody's hours. */
@Component
public class Requests {

    static final String NOT_OFFERED = "is not offered by this clinic on that day";

    private final Directory directory;
    private final Protocols protocols;
    private final CalendarSlots slots;

    Requests(Directory directory, Protocols protocols, CalendarSlots slots) {
        this.directory = directory;
        this.protocols = protocols;
        this.slots = slots;
    }

    /** The request with what it names, or why it names nothing. */
    sealed interface Checked {

        record Sound(Wanted wanted) implements Checked {}

        record Faulty(Outcome outcome) implements Checked {}
    }

    /** Why the request names nothing that could be booked, whatever is booked already; empty if it does. */
    public Optional<Outcome> fault(BookingRequest request, Instant now) {
        return check(request, now) instanceof Checked.Faulty faulty ? Optional.of(faulty.outcome()) : Optional.empty();
    }

    Checked check(BookingRequest request, Instant now) {
        Optional<Premises> premises = directory.premises(request.clinic());
        if (premises.isEmpty()) {
            return new Checked.Faulty(new Outcome.NotFound());
        }
        Optional<String> mistake =
                StartTime.mistake(request.start(), premises.get().clinic(), now);
        return mistake.isPresent() ? faulty("startsAt", mistake.get()) : check(request, premises.get());
    }

    private Checked check(BookingRequest request, Premises premises) {
        LocalDate day =
                request.start().atZoneSameInstant(premises.clinic().zone()).toLocalDate();
        Optional<Protocol> protocol =
                protocols.inForce(request.clinic(), request.treatment().protocol(), day);
        Optional<Duration> duration = protocol.flatMap(each -> SessionPlan.of(each, request.treatment()))
                .map(SessionPlan::stay);
        if (duration.isEmpty()) {
            return faulty("treatment", NOT_OFFERED);
        }
        Instant start = request.start().toInstant();
        Wanted wanted = new Wanted(
                premises,
                protocol.orElseThrow(),
                request.treatment(),
                new TimeRange(start, start.plus(duration.get())),
                request.practitioner());
        return slots.isWithinHours(wanted)
                ? new Checked.Sound(wanted)
                : faulty("startsAt", "is outside the hours of the clinic or of the practitioner");
    }

    private static Checked faulty(String field, String message) {
        return new Checked.Faulty(new Outcome.Invalid(field, message));
    }
}
