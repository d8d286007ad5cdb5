package clinic.sunwise.billing.tax;

import java.time.LocalDate;

/**
 * All that the tax of a charge depends on.
 *
 * @param licensed whether the issuer has a licence for medical cosmetology that covers the act on that day; asked in Russia only
 * @param day of the act, in the clinic's calendar
 */
public record TaxCase(Country country, Act act, Purpose purpose, boolean licensed, LocalDate day) {}
