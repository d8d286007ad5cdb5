package clinic.sunwise.booking.clinicalrules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The course that a session would continue: earlier sessions by the same protocol and technique on the same skin, without a
 * pause that begins a new one.
 *
 * @param sessions how many before the session's day, at least 1
 * @param last the day of the last of them
 * @param next the day of the next one that is booked on the session's day or later
 */
record CourseSoFar(int sessions, LocalDate last, Optional<LocalDate> next) {}
