package clinic.sunwise.billing.pricing.postgres;

import clinic.sunwise.billing.money.Currency;
import java.time.LocalDate;

/**
 * A row of {@code price_list}.
 *
 * @param publishedIn number of the transaction that wrote the list
 */
record ListHead(String clinic, int version, LocalDate effectiveFrom, Currency currency, String publishedIn) {}
