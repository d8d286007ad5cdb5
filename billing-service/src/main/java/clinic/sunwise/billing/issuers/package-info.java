/** Who issues a clinic's invoices, and what of it taxes, dates and numbers depend on. */
@NullMarked
package clinic.sunwise.billing.issuers;

import org.jspecify.annotations.NullMarked;
