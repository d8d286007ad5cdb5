/** When an invoice has to name its recipient, and which tax numbers are none: pure. */
@NullMarked
package clinic.sunwise.billing.recipients.rules;

import org.jspecify.annotations.NullMarked;
