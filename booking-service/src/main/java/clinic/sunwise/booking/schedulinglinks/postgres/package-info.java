/** Public listings in the database. */
@NullMarked
package clinic.sunwise.booking.schedulinglinks.postgres;

import org.jspecify.annotations.NullMarked;
