/** News of issued invoices. */
@NullMarked
package clinic.sunwise.billing.invoices.kafka;

import org.jspecify.annotations.NullMarked;
