/** News of cancellations. */
@NullMarked
package clinic.sunwise.billing.cancellations.kafka;

import org.jspecify.annotations.NullMarked;
