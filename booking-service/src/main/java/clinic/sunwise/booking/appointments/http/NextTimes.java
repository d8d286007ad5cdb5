package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.BookingRequest;
import clinic.sunwise.booking.appointments.Flag;
import clinic.sunwise.booking.appointments.Reconsideration;
import clinic.sunwise.booking.availability.Availability;
import clinic.sunwise.booking.availability.Proposals;
import clinic.sunwise.booking.availability.Search;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells who was refused, came too late or has to move when it would be possible. */
@Component
class NextTimes {

    private static final int TIMES = 3;
    private static final int DAYS_SEARCHED = 90;

    private final Directory directory;
    private final Availability availability;
    private final Proposals proposals;
    private final Reconsideration reconsideration;
    private final Clock clock;

    NextTimes(
            Directory directory,
            Availability availability,
            Proposals proposals,
            Reconsideration reconsideration,
            Clock clock) {
        this.directory = directory;
        this.availability = availability;
        this.proposals = proposals;
        this.reconsideration = reconsideration;
        this.clock = clock;
    }

    /** The answer, or the problem with up to three next times that would do for the request. */
    <T> T offeredFor(BookingRequest request, Supplier<T> answer) {
        try {
            return answer.get();
        } catch (ProblemException problem) {
            throw from(problem, request)
                    .map(first -> with(problem, times(request, first)))
                    .orElse(problem);
        }
    }

    /**
     * Up to three times for each of the appointments that no longer hold, to which it could be moved; none where time does not get
     * her there. Staff may pass the clinic's minimum notice.
     */
    Map<UUID, List<OffsetDateTime>> insteadOf(String clinic, List<Appointment> flagged, Caller caller) {
        Map<UUID, Flag> flags = reconsideration.flags(
                clinic, flagged.stream().map(Appointment::id).toList());
        return directory
                .premises(clinic)
                .map(premises -> proposals.insteadOf(
                        premises,
                        displaced(premises, flagged, flags),
                        caller.role().isStaff()))
                .orElse(Map.of());
    }

    private List<Proposals.Displaced> displaced(Premises premises, List<Appointment> flagged, Map<UUID, Flag> flags) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), premises.clinic().zone());
        return flagged.stream()
                .flatMap(each -> Optional.ofNullable(flags.get(each.id())).flatMap(Flag::earliest).stream()
                        .map(earliest -> new Proposals.Displaced(
                                each.id(),
                                each.patient(),
                                each.treatment(),
                                earliest.isBefore(today) ? today : earliest)))
                .toList();
    }

    private Stream<OffsetDateTime> times(Search search) {
        return availability.search(search).stream().flatMap(days -> days.flatMap(day -> day.times().stream()));
    }

    /** The first day worth searching; empty where no time would do. */
    private Optional<LocalDate> from(ProblemException problem, BookingRequest request) {
        if (problem.type().equals(AppointmentProblems.SLOT_TAKEN)) {
            return Optional.of(request.start().toLocalDate());
        }
        return problem.type().equals(AppointmentProblems.BOOKING_REFUSED)
                ? Optional.ofNullable((LocalDate) problem.properties().get("earliest"))
                : Optional.empty();
    }

    private List<OffsetDateTime> times(BookingRequest request, LocalDate from) {
        return directory.premises(request.clinic()).stream()
                .flatMap(premises -> times(search(request, premises, from)))
                .filter(time -> time.isAfter(request.start()))
                .limit(TIMES)
                .toList();
    }

    private static Search search(BookingRequest request, Premises premises, LocalDate from) {
        return new Search(
                premises,
                request.treatment(),
                from,
                DAYS_SEARCHED,
                request.practitioner(),
                Optional.of(request.patient()));
    }

    private static ProblemException with(ProblemException problem, List<OffsetDateTime> times) {
        Map<String, Object> properties = new LinkedHashMap<>(problem.properties());
        properties.put("nextTimes", times);
        return new ProblemException(problem.type(), problem.detail(), properties);
    }
}
