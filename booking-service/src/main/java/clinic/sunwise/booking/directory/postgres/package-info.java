/** Reads the directory's tables. */
@NullMarked
package clinic.sunwise.booking.directory.postgres;

import org.jspecify.annotations.NullMarked;
