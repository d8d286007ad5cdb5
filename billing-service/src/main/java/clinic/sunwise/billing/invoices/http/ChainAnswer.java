package clinic.sunwise.billing.invoices.http;

import clinic.sunwise.billing.invoices.ChainCheck;
import clinic.sunwise.billing.invoices.chain.ChainVerifier;
import clinic.sunwise.billing.issuers.Issuer;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What the check of a chain has found, on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChainAnswer(
        String issuer,
        long records,
        boolean valid,
        @Nullable FirstBroken firstBroken) {

    record FirstBroken(long position, String number, String reason) {

        static FirstBroken of(ChainVerifier.Broken broken) {
            return new FirstBroken(broken.position(), broken.number(), broken.reason());
        }
    }

    static ChainAnswer of(Issuer issuer, ChainCheck.Result result) {
        return new ChainAnswer(
                issuer.letterhead().taxNumber(),
                result.records(),
                result.firstBroken().isEmpty(),
                result.firstBroken().map(FirstBroken::of).orElse(null));
    }
}
