/** What a patient does and leaves before and after a session, on which days, and what is done in it. */
@NullMarked
package clinic.sunwise.booking.care;

import org.jspecify.annotations.NullMarked;
