package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.BookingRequest;
import clinic.sunwise.booking.availability.Availability;
import clinic.sunwise.booking.availability.Search;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who was refused, or came too late, when it would be possible. */
@Component
class NextTimes {

    private static final int TIMES = 3;
    private static final int DAYS_SEARCHED = 90;

    private final Directory directory;
    private final Availability availability;

    NextTimes(Directory directory, Availability availability) {
        this.directory = directory;
        this.availability = availability;
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
     * Up to three times to which an appointment that no longer holds could be moved.
     *
     * @param earliest first day on which it would be possible; null for never, which has no times
     */
    List<OffsetDateTime> insteadOf(Appointment appointment, @Nullable LocalDate earliest) {
        return earliest == null
                ? List.of()
                : directory.premises(appointment.clinic()).stream()
                        .flatMap(premises -> times(new Search(
                                premises,
                                appointment.treatment(),
                                earliest,
                                DAYS_SEARCHED,
                                Optional.empty(),
                                Optional.of(appointment.patient()),
                                Optional.of(appointment.id()),
                                false)))
                        .limit(TIMES)
                        .toList();
    }

    private Stream<OffsetDateTime> times(Search search) {
        return availability.search(search).stream()
                .flatMap(days -> days.stream().flatMap(day -> day.times().stream()));
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
