/** Appointments in PostgreSQL, whose constraints refuse what two simultaneous decisions would get wrong. */
@NullMarked
package clinic.sunwise.booking.appointments.postgres;

import org.jspecify.annotations.NullMarked;
