/** What billing tells of accounts that are not settled. */
@NullMarked
package clinic.sunwise.booking.retention.kafka;

import org.jspecify.annotations.NullMarked;
