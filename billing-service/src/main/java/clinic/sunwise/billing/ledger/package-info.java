/** The double-entry ledger: what every document and payment means for the accounts, exact and balanced. */
@NullMarked
package clinic.sunwise.billing.ledger;

import org.jspecify.annotations.NullMarked;
