/** Estimates: what a treatment will cost, in the patient's language, signed by her, and kept to until it expires. */
@NullMarked
package clinic.sunwise.billing.estimates;

import org.jspecify.annotations.NullMarked;
