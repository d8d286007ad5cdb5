package clinic.sunwise.billing.agency.rules;

import java.util.stream.Stream;

/** What a record tells of a document. */
public enum Act {
    /** That it was issued. */
    ISSUE("issue", ""),
    /** The same, once more. */
    AGAIN("issue-again", "again"),
    /** That it should never have been issued. */
    CANCEL("cancel", "cancel");

    private final String code;
    private final String stored;

    Act(String code, String stored) {
        this.code = code;
        this.stored = stored;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }

    /**
     * By the word of the chain's view.
     *
     * @throws IllegalArgumentException if none has it
     */
    public static Act ofStored(String stored) {
        return Stream.of(values())
                .filter(each -> each.stored.equals(stored))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no record does " + stored));
    }
}
