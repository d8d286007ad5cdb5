/** What becomes of estimates, as events. */
@NullMarked
package clinic.sunwise.billing.estimates.kafka;

import org.jspecify.annotations.NullMarked;
