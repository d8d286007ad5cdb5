package clinic.sunwise.booking.screening.yaml;

import clinic.sunwise.booking.screening.Questionnaire;

/** The questions that ship, for tests of other packages. */
public final class ShippedQuestions {

    private ShippedQuestions() {}

    public static Questionnaire load() {
        return new Questionnaire(QuestionFile.load());
    }
}
