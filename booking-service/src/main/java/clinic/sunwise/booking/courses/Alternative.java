package clinic.sunwise.booking.courses;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The best plan that begins in one of the open seasons of the search.
 *
 * @param opens the first day of that season; empty where it is open from the first day of the search on
 */
public record Alternative(Optional<LocalDate> opens, CoursePlan plan) {}
