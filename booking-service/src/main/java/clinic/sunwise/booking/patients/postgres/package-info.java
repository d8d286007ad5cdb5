/** Patients in PostgreSQL. */
@NullMarked
package clinic.sunwise.booking.patients.postgres;

import org.jspecify.annotations.NullMarked;
