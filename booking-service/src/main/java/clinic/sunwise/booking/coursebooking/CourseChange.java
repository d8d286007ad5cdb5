package clinic.sunwise.booking.coursebooking;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** What happens to a session of a booked course. */
public sealed interface CourseChange {

    /**
     * It is called off.
     *
     * @param replaced another one takes its place; else the course has one less
     */
    record Cancel(UUID appointment, boolean replaced) implements CourseChange {}

    /**
     * It is moved.
     *
     * @param practitioner empty for any who is free then
     */
    record Move(UUID appointment, OffsetDateTime to, Optional<UUID> practitioner) implements CourseChange {}

    /** Nothing but that sessions which were cancelled or missed are made up for. */
    record MakeUp() implements CourseChange {}
}
