/** The steps on a patient's way to a treatment: consultations, assessment, tests, consent. */
@NullMarked
package clinic.sunwise.booking.pathway;

import org.jspecify.annotations.NullMarked;
