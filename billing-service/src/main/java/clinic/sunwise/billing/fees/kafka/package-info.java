/** What becomes of booked sessions, from booking's events. */
@NullMarked
package clinic.sunwise.billing.fees.kafka;

import org.jspecify.annotations.NullMarked;
