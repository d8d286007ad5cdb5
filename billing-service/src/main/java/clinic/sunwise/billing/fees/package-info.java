/** What a patient owes who cancels late or does not come, by the clinic's policy. */
@NullMarked
package clinic.sunwise.billing.fees;

import org.jspecify.annotations.NullMarked;
