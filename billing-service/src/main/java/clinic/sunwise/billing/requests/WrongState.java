package clinic.sunwise.billing.requests;

import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.util.List;
import java.util.Map;

/** What is asked for cannot be done with a document, visit or fee as it is now; {@code allowed} of the answer lists what can. */
public final class WrongState {

    public static final ProblemType TYPE = new ProblemType("wrong-state", 409, "Not possible in this state");

    private WrongState() {}

    /**
     * Nothing of the kind can be done any more.
     *
     * @param because a word for what stands against it, which pages have their own words for
     */
    public static ProblemException because(String because, String detail) {
        return new ProblemException(TYPE, detail, Map.of("allowed", List.of(), "because", because));
    }

    /** Nothing of the kind can be done any more. */
    public static ProblemException of(String detail) {
        return new ProblemException(TYPE, detail, Map.of("allowed", List.of()));
    }
}
