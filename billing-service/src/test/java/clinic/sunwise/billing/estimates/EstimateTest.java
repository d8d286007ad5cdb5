package clinic.sunwise.billing.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void whatWasWrittenDownIsIntact() {
        assertThat(EstimateSamples.estimate().isIntact()).isTrue();
        assertThat(EstimateSamples.signed().isIntact()).isTrue();
        assertThat(EstimateSamples.signed().state()).isEqualTo(EstimateState.SIGNED);
        assertThat(EstimateSamples.signed().in(EstimateState.EXPIRED).signature())
                .isNotNull();
        assertThat(EstimateSamples.signed().in(EstimateState.EXPIRED).state()).isEqualTo(EstimateState.EXPIRED);
        assertThat(EstimateSamples.NUMBER.text()).isEqualTo("E-PAR-2027-000007");
    }

    @Test
    void aChangedDocumentIsFoundOut() {
        assertThat(changed(EstimateSamples.estimate(), "what she reads, and more\n")
                        .isIntact())
                .isFalse();
    }

    @Test
    void anExchangedSignatureIsFoundOut() {
        Estimate signed = EstimateSamples.signed();
        Signature signature = Objects.requireNonNull(signed.signature());
        Instant later = signature.signedAt().plusSeconds(1);

        assertThat(with(
                                signed,
                                new Signature(
                                        signature.kind(), "Anna Smid", signature.signedAt(), signature.documentHash()))
                        .isIntact())
                .isFalse();
        assertThat(with(signed, new Signature(signature.kind(), signature.content(), later, signature.documentHash()))
                        .isIntact())
                .isFalse();
        assertThat(with(
                                signed,
                                new Signature(
                                        Signature.Kind.DRAWN,
                                        signature.content(),
                                        signature.signedAt(),
                                        signature.documentHash()))
                        .isIntact())
                .isFalse();
        Signature ofAnother =
                new Signature(signature.kind(), signature.content(), signature.signedAt(), Sha256.of("another"));
        assertThat(EstimateSamples.estimate()
                        .signed(EstimateState.SIGNED, ofAnother)
                        .isIntact())
                .isFalse();
        assertThat(signature.seal(UUID.randomUUID())).isNotEqualTo(signature.seal(EstimateSamples.PATIENT));
    }

    private static Estimate changed(Estimate of, String document) {
        return copy(of, document, of.signature());
    }

    private static Estimate with(Estimate of, Signature signature) {
        return copy(of, of.document(), signature);
    }

    private static Estimate copy(Estimate of, String document, @org.jspecify.annotations.Nullable Signature signature) {
        return new Estimate(
                of.clinic(),
                of.id(),
                of.number(),
                of.patient(),
                of.language(),
                of.order(),
                of.quote(),
                of.handedOverAt(),
                of.validUntil(),
                of.firstDay(),
                of.compulsory(),
                of.state(),
                document,
                of.documentHash(),
                signature,
                of.seal());
    }
}
