/** What was sent to the tax agency, in PostgreSQL. */
@NullMarked
package clinic.sunwise.billing.agency.postgres;

import org.jspecify.annotations.NullMarked;
