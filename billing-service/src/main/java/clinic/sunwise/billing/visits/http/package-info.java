/** Visits for the accountant, who sees which still lack a price. */
@NullMarked
package clinic.sunwise.billing.visits.http;

import org.jspecify.annotations.NullMarked;
