package clinic.sunwise.local.past;

import java.time.LocalDate;
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
     * @param findings codes of options that hold; of what one does or has done, it was yesterday
     */
    static String to(JsonNode questions, List<String> findings, String patient, LocalDate today) {
        String answers = StreamSupport.stream(questions.spliterator(), false)
                .filter(question -> !question.get("optional").booleanValue())
                .map(question -> "{\"question\":\"%s\",\"answer\":%s}"
                        .formatted(question.get("code").stringValue(), answer(question, findings, today)))
                .collect(Collectors.joining(","));
        return "{\"patientId\":\"%s\",\"answers\":[%s]}".formatted(patient, answers);
    }

    private static String answer(JsonNode question, List<String> findings, LocalDate today) {
        return switch (question.get("kind").stringValue()) {
            case "choice" -> "\"normal\"";
            case "boolean" -> "false";
            case "dates", "stays" -> "[]";
            case "multi-choice" -> each(question.get("options"), findings, "true");
            case "exposures" -> each(question.get("options"), findings, "[{\"first\":\"" + today.minusDays(1) + "\"}]");
            default -> throw new IllegalArgumentException("cannot answer " + question);
        };
    }

    private static String each(JsonNode options, List<String> findings, String yes) {
        return StreamSupport.stream(options.spliterator(), false)
                .map(option -> option.get("code").stringValue())
                .map(code -> "\"" + code + "\":" + (findings.contains(code) ? yes : "false"))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
