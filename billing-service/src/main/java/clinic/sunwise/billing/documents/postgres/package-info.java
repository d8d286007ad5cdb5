/** The records of chains in PostgreSQL. */
@NullMarked
package clinic.sunwise.billing.documents.postgres;

import org.jspecify.annotations.NullMarked;
