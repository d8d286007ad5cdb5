/** The judge: {@link clinic.sunwise.booking.clinicalrules.ClinicalRules} lists every rule; all of it is pure. */
@NullMarked
package clinic.sunwise.booking.clinicalrules;

import org.jspecify.annotations.NullMarked;
