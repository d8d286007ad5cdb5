/** Tills in PostgreSQL, which keeps a closed day as it is. */
@NullMarked
package clinic.sunwise.billing.tills.postgres;

import org.jspecify.annotations.NullMarked;
