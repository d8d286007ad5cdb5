package clinic.sunwise.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Answers whatever a treatment asks as somebody who has nothing to report. */
public final class Questions {

    private Questions() {}

    /**
     * The body of a screening.
     *
     * @param questions as the API lists them
     * @param skin how the skin reacts: normal, sensitive or very-sensitive
     */
    public static String nothingToReport(JsonNode questions, String skin, String patientId) {
        List<String> answers = new ArrayList<>();
        for (JsonNode question : questions) {
            if (!question.get("optional").booleanValue()) {
                answers.add("{\"question\":\"%s\",\"answer\":%s}"
                        .formatted(question.get("code").stringValue(), answer(question, skin)));
            }
        }
        return "{\"patientId\":\"%s\",\"answers\":[%s]}".formatted(patientId, String.join(",", answers));
    }

    private static String answer(JsonNode question, String skin) {
        return switch (question.get("kind").stringValue()) {
            case "choice" -> '"' + skin + '"';
            case "boolean" -> "false";
            case "dates", "stays" -> "[]";
            case "multi-choice", "exposures" -> noToEach(question.get("options"));
            default -> throw new IllegalArgumentException(question.toString());
        };
    }

    private static String noToEach(JsonNode options) {
        return StreamSupport.stream(options.spliterator(), false)
                .map(option -> "\"" + option.get("code").stringValue() + "\":false")
                .reduce((one, other) -> one + "," + other)
                .map(all -> "{" + all + "}")
                .orElseThrow();
    }
}
