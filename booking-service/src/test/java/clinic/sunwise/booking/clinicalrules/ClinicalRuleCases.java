package clinic.sunwise.booking.clinicalrules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the rules say to the cases of {@code cases.csv}, for tests that need real reasons. */
public final class ClinicalRuleCases {

    private ClinicalRuleCases() {}

    /** All reasons of all cases, each once. */
    public static List<Reason> reasons() {
        return lines().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .flatMap(ClinicalRuleCases::reasons)
                .distinct()
                .toList();
    }

    private static Stream<Reason> reasons(String line) {
        String[] cells = line.split("\\|", -1);
        String clinic = cells[1].strip();
        LocalDate day = LocalDate.parse(cells[4].strip());
        return ClinicalRules.judge(
                KnownFacts.proposal(clinic, cells[2].strip(), day), KnownFacts.patient(clinic, cells[3].strip()))
                .reasons()
                .stream();
    }

    private static List<String> lines() {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ClinicalRuleCases.class.getResourceAsStream("/clinicalrules/cases.csv")),
                StandardCharsets.UTF_8))) {
            return table.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
