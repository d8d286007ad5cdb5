/** Value added tax by the gross rule: the agreed consumer price includes it. */
@NullMarked
package clinic.sunwise.billing.tax;

import org.jspecify.annotations.NullMarked;
