package clinic.sunwise.systemtests.bench;

import java.util.List;
import java.util.Optional;

/**
 * What a benchmark has found.
 *
 * @param holdsBack what keeps a figure from its goal; told only where one is missed
 */
record Finding(String title, String how, List<Figure> figures, String holdsBack) {

    /**
     * One number beside its goal.
     *
     * @param goal as the issue states it; empty for a yardstick
     * @param reached empty where there is no goal
     */
    record Figure(String what, String measured, String goal, Optional<Boolean> reached) {

        Figure(String what, String measured, String goal, boolean reached) {
            this(what, measured, goal, Optional.of(reached));
        }

        /** A number without a goal. */
        static Figure plain(String what, String measured) {
            return new Figure(what, measured, "", Optional.empty());
        }

        boolean missed() {
            return reached.isPresent() && !reached.get();
        }
    }

    Finding {
        figures = List.copyOf(figures);
    }

    /** A section of the report. */
    String section() {
        StringBuilder text =
                new StringBuilder("## %s\n\n%s.\n\n| | measured | goal | |\n|---|---|---|---|\n".formatted(title, how));
        for (Figure figure : figures) {
            String mark = figure.reached()
                    .map(reached -> reached ? "reached" : "missed")
                    .orElse("");
            text.append("| %s | %s | %s | %s |\n".formatted(figure.what(), figure.measured(), figure.goal(), mark));
        }
        if (figures.stream().anyMatch(Figure::missed)) {
            text.append("\nWhat holds it back: ").append(holdsBack).append('\n');
        }
        return text.toString();
    }
}
