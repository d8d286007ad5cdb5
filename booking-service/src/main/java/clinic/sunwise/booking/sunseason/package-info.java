/** How strong the sun is at a place on a day, and when that opens and closes a treatment's season: pure. */
@NullMarked
package clinic.sunwise.booking.sunseason;

import org.jspecify.annotations.NullMarked;
