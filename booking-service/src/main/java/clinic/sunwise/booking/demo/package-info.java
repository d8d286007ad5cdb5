/** Five clinics with staff and patients, so that a fresh local installation can be tried at once; never in production. */
@NullMarked
package clinic.sunwise.booking.demo;

import org.jspecify.annotations.NullMarked;
