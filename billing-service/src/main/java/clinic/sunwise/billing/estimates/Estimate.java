package clinic.sunwise.billing.estimates;

import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.Quote;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An estimate. Nothing of it ever changes but its state.
 *
 * @param quote of one session
 * @param handedOverAt to the second, with the clinic's offset
 * @param validUntil last day, inclusive
 * @param firstDay on which the treatment may take place and money may be taken for it
 * @param document all of it as the patient reads it
 * @param documentHash SHA-256 of the document in UTF-8, as it was written down when it was handed over
 * @param signature null until it is signed
 * @param seal over the signature, as it was written down with it; null until it is signed
 */
public record Estimate(
        String clinic,
        UUID id,
        EstimateNumber number,
        UUID patient,
        Language language,
        Order order,
        Quote.Priced quote,
        OffsetDateTime handedOverAt,
        LocalDate validUntil,
        LocalDate firstDay,
        boolean compulsory,
        EstimateState state,
        String document,
        String documentHash,
        @Nullable Signature signature,
        @Nullable String seal) {

    /** The clinic's day of handing over. */
    public LocalDate handedOverOn() {
        return handedOverAt.toLocalDate();
    }

    /** Whether document and signature still are what was written down. */
    public boolean isIntact() {
        return Sha256.of(document).equals(documentHash)
                && (signature == null
                        || (signature.documentHash().equals(documentHash)
                                && signature.seal(patient).equals(seal)));
    }

    Estimate in(EstimateState next) {
        return with(next, signature, seal);
    }

    Estimate signed(EstimateState next, Signature by) {
        return with(next, by, by.seal(patient));
    }

    private Estimate with(EstimateState next, @Nullable Signature by, @Nullable String sealed) {
        return new Estimate(
                clinic,
                id,
                number,
                patient,
                language,
                order,
                quote,
                handedOverAt,
                validUntil,
                firstDay,
                compulsory,
                next,
                document,
                documentHash,
                by,
                sealed);
    }
}
