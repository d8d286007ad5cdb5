/** What appointments learn from other services. */
@NullMarked
package clinic.sunwise.booking.appointments.kafka;

import org.jspecify.annotations.NullMarked;
