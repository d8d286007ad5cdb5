/** The erasing functions of the database. */
@NullMarked
package clinic.sunwise.billing.retention.postgres;

import org.jspecify.annotations.NullMarked;
