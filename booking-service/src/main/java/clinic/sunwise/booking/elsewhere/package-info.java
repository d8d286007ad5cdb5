/** What was done to a patient's skin outside the chain, as she or the staff tell it. */
@NullMarked
package clinic.sunwise.booking.elsewhere;

import org.jspecify.annotations.NullMarked;
