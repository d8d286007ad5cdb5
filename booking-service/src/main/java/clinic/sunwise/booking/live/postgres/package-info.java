/** The notes that the database's triggers write of each change, and the pulse that reads them. */
@NullMarked
package clinic.sunwise.booking.live.postgres;

import org.jspecify.annotations.NullMarked;
