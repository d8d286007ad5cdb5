/** Packages in PostgreSQL. */
@NullMarked
package clinic.sunwise.billing.packages.postgres;

import org.jspecify.annotations.NullMarked;
