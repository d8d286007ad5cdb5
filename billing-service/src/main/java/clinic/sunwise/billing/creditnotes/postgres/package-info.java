/** Credit notes in PostgreSQL, which guarantees by itself that nothing is credited twice. */
@NullMarked
package clinic.sunwise.billing.creditnotes.postgres;

import org.jspecify.annotations.NullMarked;
