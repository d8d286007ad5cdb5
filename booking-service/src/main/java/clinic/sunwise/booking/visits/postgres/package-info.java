/** Records of visits in PostgreSQL, which lets nobody change them. */
@NullMarked
package clinic.sunwise.booking.visits.postgres;

import org.jspecify.annotations.NullMarked;
