package clinic.sunwise.billing.tax;

/**
 * How a line is taxed and why; stored on the line.
 *
 * @param reasonCode for exempt lines the code of the legal ground, for example {@code VATEX-EU-132-1C} (VATEX list of EN
 *     16931); for taxed ones what makes them so, for example {@code aesthetic-act}
 * @param reason the same in words
 */
public record TaxTreatment(VatCategory category, VatRate rate, String reasonCode, String reason) {

    public TaxTreatment {
        if (reasonCode.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a tax treatment says why");
        }
        if (category != VatCategory.STANDARD && rate.percent().signum() != 0) {
            throw new IllegalArgumentException("what is not taxed has no rate: " + rate.percent());
        }
    }
}
