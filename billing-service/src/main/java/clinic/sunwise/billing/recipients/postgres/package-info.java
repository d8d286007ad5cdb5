/** Recipients in PostgreSQL. */
@NullMarked
package clinic.sunwise.billing.recipients.postgres;

import org.jspecify.annotations.NullMarked;
