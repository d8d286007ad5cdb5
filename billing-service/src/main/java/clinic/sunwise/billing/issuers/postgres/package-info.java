/** Issuers in PostgreSQL. */
@NullMarked
package clinic.sunwise.billing.issuers.postgres;

import org.jspecify.annotations.NullMarked;
