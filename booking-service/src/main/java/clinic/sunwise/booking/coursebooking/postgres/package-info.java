/** Courses in the database. */
@NullMarked
package clinic.sunwise.booking.coursebooking.postgres;

import org.jspecify.annotations.NullMarked;
