/** Versions and drafts in PostgreSQL. */
@NullMarked
package clinic.sunwise.booking.revisions.postgres;

import org.jspecify.annotations.NullMarked;
