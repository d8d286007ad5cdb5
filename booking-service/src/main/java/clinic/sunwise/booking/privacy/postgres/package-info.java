/** Everything that is kept of a patient, in PostgreSQL. */
@NullMarked
package clinic.sunwise.booking.privacy.postgres;

import org.jspecify.annotations.NullMarked;
