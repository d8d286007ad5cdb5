/** Money in advance for one session: taken over by its invoice, or returned. */
@NullMarked
package clinic.sunwise.billing.deposits;

import org.jspecify.annotations.NullMarked;
