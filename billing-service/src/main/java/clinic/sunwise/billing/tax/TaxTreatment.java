package clinic.sunwise.billing.tax;

/**
 * How a line is taxed and why; stored on the line.
 *
 * @param reason for exempt lines the legal ground, for example {@code VATEX-EU-132-1C}; for taxed ones what makes them so
 */
public record TaxTreatment(VatCategory category, VatRate rate, String reason) {

    public TaxTreatment {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a tax treatment says why");
        }
        if (category == VatCategory.EXEMPT && rate.percent().signum() != 0) {
            throw new IllegalArgumentException("what is exempt has no rate: " + rate.percent());
        }
    }
}
