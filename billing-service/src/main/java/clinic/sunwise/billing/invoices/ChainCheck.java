package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.invoices.chain.ChainVerifier;
import clinic.sunwise.billing.invoices.chain.Chained;
import java.util.Optional;

/** Recomputes a clinic's chain. */
public class ChainCheck {

    private final StoredChain chain;

    public ChainCheck(StoredChain chain) {
        this.chain = chain;
    }

    /**
     * What the check has found.
     *
     * @param records how many fit or, if one does not, how many were looked at up to it
     */
    public record Result(long records, Optional<ChainVerifier.Broken> firstBroken) {}

    public Result check(String clinic) {
        Walk walk = new Walk();
        chain.walk(clinic, walk);
        return new Result(walk.verifier.records(), walk.broken);
    }

    private static final class Walk implements StoredChain.Visitor {

        private final ChainVerifier verifier = new ChainVerifier();
        private Optional<ChainVerifier.Broken> broken = Optional.empty();

        @Override
        public void visit(Chained stored, String storedHash) {
            if (broken.isEmpty()) {
                broken = verifier.next(stored, storedHash);
            }
        }
    }
}
