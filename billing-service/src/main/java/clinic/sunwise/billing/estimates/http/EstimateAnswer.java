package clinic.sunwise.billing.estimates.http;

import clinic.sunwise.billing.estimates.Estimate;
import clinic.sunwise.billing.estimates.EstimateAction;
import clinic.sunwise.billing.estimates.EstimateLifecycle;
import clinic.sunwise.billing.estimates.Signature;
import clinic.sunwise.platform.identity.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An estimate on the wire; its lines stand in the document.
 *
 * @param firstDay on which the treatment may take place and money may be taken for it
 * @param total of one session, as decimal text
 * @param intact whether document and signature still are what was written down
 * @param allowed what the caller can do with it
 * @param signature absent until it is signed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EstimateAnswer(
        UUID id,
        String number,
        UUID patientId,
        String language,
        String state,
        OffsetDateTime handedOverAt,
        LocalDate validUntil,
        LocalDate firstDay,
        boolean compulsory,
        Total total,
        String document,
        String documentSha256,
        boolean intact,
        List<String> allowed,
        @Nullable Signed signature) {

    record Total(String amount, String currency) {}

    record Signed(String kind, String content, Instant signedAt, String seal) {}

    static EstimateAnswer of(Estimate estimate, Role caller) {
        return new EstimateAnswer(
                estimate.id(),
                estimate.number().text(),
                estimate.patient(),
                estimate.language().code(),
                estimate.state().code(),
                estimate.handedOverAt(),
                estimate.validUntil(),
                estimate.firstDay(),
                estimate.compulsory(),
                total(estimate),
                estimate.document(),
                estimate.documentHash(),
                estimate.isIntact(),
                EstimateLifecycle.allowed(estimate.state(), caller).stream()
                        .map(EstimateAction::code)
                        .toList(),
                signed(estimate.signature(), estimate.seal()));
    }

    private static Total total(Estimate estimate) {
        return new Total(
                estimate.quote().vat().gross().amount().toPlainString(),
                estimate.quote().vat().gross().currency().name());
    }

    private static @Nullable Signed signed(@Nullable Signature signature, @Nullable String seal) {
        return signature == null || seal == null
                ? null
                : new Signed(signature.kind().code(), signature.content(), signature.signedAt(), seal);
    }
}
