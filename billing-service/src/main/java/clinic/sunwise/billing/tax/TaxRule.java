package clinic.sunwise.billing.tax;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the law: who it is for, from when on, and what it says.
 *
 * @param indications for which it holds
 * @param needsLicence whether it holds only for what a licence covers
 * @param needsJustification whether it holds only by a doctor's word
 * @param firstDay inclusive
 * @param exempt whether the act is exempt; otherwise it is taxed at the country's standard rate of its day
 * @param words the reason, as the line says it
 */
record TaxRule(
        Set<Country> countries,
        Act act,
        Set<Indication> indications,
        boolean needsLicence,
        boolean needsJustification,
        LocalDate firstDay,
        boolean exempt,
        String reasonCode,
        String words) {

    boolean speaksOf(TaxCase each) {
        return countries.contains(each.country())
                && act == each.act()
                && indications.contains(each.purpose().indication())
                && !each.day().isBefore(firstDay)
                && (!needsLicence || each.licensed());
    }

    /** Whether it speaks of the case but for the doctor's word, which is missing. */
    boolean lacksJustification(TaxCase each) {
        return needsJustification && each.purpose().justification() == null;
    }

    /** Empty if the country's rate on that day is not known. */
    Optional<TaxTreatment> treatment(TaxCase each) {
        return exempt
                ? Optional.of(new TaxTreatment(VatCategory.EXEMPT, VatRate.ofPercent(0), reasonCode, words))
                : StandardRates.on(each.day(), each.country())
                        .map(since -> new TaxTreatment(
                                VatCategory.STANDARD,
                                since.rate(),
                                reasonCode,
                                words + ", standard rate of " + each.country() + " since " + since.firstDay()));
    }
}
