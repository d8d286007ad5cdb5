package clinic.sunwise.billing.ledger;

import clinic.sunwise.billing.money.Money;

/**
 * A line of a document as far as the books are concerned.
 *
 * @param account {@link Account#SERVICES}, {@link Account#GOODS} {@link Account#OWED_SESSIONS} or
 *     {@link Account#COMPENSATION}
 * @param gross with tax, above zero
 */
public record Turnover(Account account, About.Origin origin, About.Tax tax, Money gross) {}
