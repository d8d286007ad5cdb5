/** Reads from the database which clinic works by which version. */
@NullMarked
package clinic.sunwise.booking.protocols.postgres;

import org.jspecify.annotations.NullMarked;
