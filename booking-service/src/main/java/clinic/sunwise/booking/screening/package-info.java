/** What patients tell about their skin and health, and what of it the clinical rules may still rely on. */
@NullMarked
package clinic.sunwise.booking.screening;

import org.jspecify.annotations.NullMarked;
