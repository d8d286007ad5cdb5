package clinic.sunwise.billing.ledger;

import clinic.sunwise.billing.money.Money;

/**
 * A line of a document as far as the books are concerned.
 *
 * @param account {@link Account#SERVICES}, {@link Account#GOODS}, {@link Account#OWED_SESSIONS},
 *     {@link Account#INVOICED_DEPOSITS} or {@link Account#COMPENSATION}
 * @param gross with tax; below zero if a deposit comes off others of the same account, origin and tax
 */
public record Turnover(Account account, About.Origin origin, About.Tax tax, Money gross) {}
