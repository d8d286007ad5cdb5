package clinic.sunwise.billing.payments.rules;

import clinic.sunwise.billing.money.Money;
import java.util.UUID;

/**
 * An invoice that is not wholly paid.
 *
 * @param open above zero
 */
public record OpenInvoice(UUID id, Money open) {}
