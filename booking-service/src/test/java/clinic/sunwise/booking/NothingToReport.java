package clinic.sunwise.booking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What somebody answers to all the shipped questions who is well, has done nothing to her skin and plans nothing. */
final class NothingToReport {

    /** As the database keeps it: lists to tick option by option. */
    record Kept(String question, String item, int version, String answer) {}

    private NothingToReport() {}

    static List<Kept> answers() {
        List<Kept> answers = new ArrayList<>();
        for (JsonNode question : questions()) {
            String code = question.get("code").stringValue();
            int version = question.get("version").intValue();
            switch (question.get("kind").stringValue()) {
                case "boolean" -> answers.add(new Kept(code, "", version, "false"));
                case "dates", "stays" -> answers.add(new Kept(code, "", version, "[]"));
                case "multi-choice", "exposures" ->
                    question.get("options")
                            .forEach(option -> answers.add(
                                    new Kept(code, option.get("code").stringValue(), version, "false")));
                // How the skin reacts, and when something ends that there is not.
                case "choice", "date" -> {}
                default -> throw new IllegalStateException("a new kind of question: " + question);
            }
        }
        return answers;
    }

    private static JsonNode questions() {
        try (InputStream file = NothingToReport.class.getResourceAsStream("/screening/questions.yaml")) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
