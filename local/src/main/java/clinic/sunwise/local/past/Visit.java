package clinic.sunwise.local.past;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A booked session.
 *
 * @param confirmableFrom of a tentative one: the day on which she may commit herself to it
 */
record Visit(String id, OffsetDateTime startsAt, Optional<LocalDate> confirmableFrom) {

    static Visit booked(JsonNode appointment) {
        return new Visit(
                Desk.text(appointment, "id"),
                OffsetDateTime.parse(Desk.text(appointment, "startsAt")),
                Optional.ofNullable(appointment.get("confirmableFrom")).map(day -> LocalDate.parse(day.stringValue())));
    }

    static Visit ofCourse(JsonNode session) {
        return new Visit(
                Desk.text(session, "appointmentId"),
                OffsetDateTime.parse(Desk.text(session, "startsAt")),
                Optional.empty());
    }

    /** Whether it has begun today and binds her. */
    boolean isUnderWay(Instant now) {
        return confirmableFrom.isEmpty()
                && !startsAt.toInstant().isAfter(now)
                && day().equals(LocalDate.ofInstant(now, startsAt.getOffset()));
    }

    LocalDate day() {
        return startsAt.toLocalDate();
    }
}
