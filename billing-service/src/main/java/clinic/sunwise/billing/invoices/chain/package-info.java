/** The hash chain of an issuer's records, as Spain's VERI*FACTU writes it, used in every country. */
@NullMarked
package clinic.sunwise.billing.invoices.chain;

import org.jspecify.annotations.NullMarked;
