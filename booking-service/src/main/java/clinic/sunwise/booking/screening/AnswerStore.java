package clinic.sunwise.booking.screening;

import java.util.List;
import java.util.UUID;

/** Where answers are kept: they are only added to. */
public interface AnswerStore {

    /** Adds answers in the caller's transaction. */
    void add(String chain, UUID patient, List<Answer> answers, String by);

    /** The latest answer to each question and item. */
    List<Answer> latest(String chain, UUID patient);
}
