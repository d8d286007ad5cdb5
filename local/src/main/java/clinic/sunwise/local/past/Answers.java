package clinic.sunwise.local.past;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Answers whatever a treatment asks: yes to what somebody has, no to all else. */
final class Answers {

    private Answers() {}

    /**
     * The body of a screening.
     *
     * @param questions as the API lists them
     * @param findings codes of options that hold
     */
    static String to(JsonNode questions, List<String> findings, String patient) {
        String answers = StreamSupport.stream(questions.spliterator(), false)
                .filter(question -> !question.get("optional").booleanValue())
                .map(question -> "{\"question\":\"%s\",\"answer\":%s}"
                        .formatted(question.get("code").stringValue(), answer(question, findings)))
                .collect(Collectors.joining(","));
        return "{\"patientId\":\"%s\",\"answers\":[%s]}".formatted(patient, answers);
    }

    private static String answer(JsonNode question, List<String> findings) {
        return switch (question.get("kind").stringValue()) {
            case "choice" -> "\"normal\"";
            case "boolean" -> "false";
            case "dates", "stays" -> "[]";
            case "multi-choice", "exposures" -> each(question.get("options"), findings);
            default -> throw new IllegalArgumentException("cannot answer " + question);
        };
    }

    private static String each(JsonNode options, List<String> findings) {
        return StreamSupport.stream(options.spliterator(), false)
                .map(option -> option.get("code").stringValue())
                .map(code -> "\"" + code + "\":" + findings.contains(code))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
