/** What the ledger says of a period: tax, revenue, and who owes how much for how long. */
@NullMarked
package clinic.sunwise.billing.reports;

import org.jspecify.annotations.NullMarked;
