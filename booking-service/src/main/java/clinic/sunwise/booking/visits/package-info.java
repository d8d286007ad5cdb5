/** What was done at a visit: the record of a completed session with the products used, and when the patient should come again. */
@NullMarked
package clinic.sunwise.booking.visits;

import org.jspecify.annotations.NullMarked;
