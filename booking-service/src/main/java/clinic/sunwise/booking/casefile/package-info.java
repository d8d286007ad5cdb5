/** All that is known about a patient, gathered in one place for everybody who judges. */
@NullMarked
package clinic.sunwise.booking.casefile;

import org.jspecify.annotations.NullMarked;
