/** Tills: what each should have, and the day's count that closes it. */
@NullMarked
package clinic.sunwise.billing.tills;

import org.jspecify.annotations.NullMarked;
