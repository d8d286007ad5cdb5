/** Booking's news of sessions that took place. */
@NullMarked
package clinic.sunwise.billing.visits.kafka;

import org.jspecify.annotations.NullMarked;
