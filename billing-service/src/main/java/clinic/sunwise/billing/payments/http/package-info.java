/** Payments for reception and office; a patient sees her own. */
@NullMarked
package clinic.sunwise.billing.payments.http;

import org.jspecify.annotations.NullMarked;
