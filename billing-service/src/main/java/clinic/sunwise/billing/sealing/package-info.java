/** Findings of before they were sealed. */
@NullMarked
package clinic.sunwise.billing.sealing;

import org.jspecify.annotations.NullMarked;
