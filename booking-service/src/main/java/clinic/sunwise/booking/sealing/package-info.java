/** Health data of before they were sealed. */
@NullMarked
package clinic.sunwise.booking.sealing;

import org.jspecify.annotations.NullMarked;
