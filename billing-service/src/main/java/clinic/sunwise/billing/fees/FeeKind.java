package clinic.sunwise.billing.fees;

import clinic.sunwise.billing.money.Money;
import java.util.Optional;

/** What a fee is for. */
public enum FeeKind {
    LATE_CANCELLATION("late-cancellation", "late cancellation"),
    NO_SHOW("no-show", "session missed");

    private final String code;
    private final String words;

    FeeKind(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The word on the wire and in the database. */
    public String code() {
        return code;
    }

    String words() {
        return words;
    }

    /** What the policy asks for it; empty if nothing. */
    public Optional<Money> amount(FeePolicy policy) {
        return Optional.ofNullable(
                switch (this) {
                    case LATE_CANCELLATION -> policy.lateCancellation();
                    case NO_SHOW -> policy.noShow();
                });
    }
}
