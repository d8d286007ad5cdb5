package clinic.sunwise.platform.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * All rules. What none of them names is kept.
 *
 * @param all as {@code contracts/retention.json} lists them
 */
public record RetentionRules(List<RetentionRule> all) {

    private static final String FILE = "contracts/retention.json";

    public RetentionRules {
        all = List.copyOf(all);
    }

    /** Those that ship. */
    public static RetentionRules shipped() {
        try (InputStream file =
                Objects.requireNonNull(RetentionRules.class.getClassLoader().getResourceAsStream(FILE), FILE)) {
            return new RetentionRules(List.of(new JsonMapper().readValue(file.readAllBytes(), RetentionRule[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rule for that kind of thing in that country; empty if it is to be kept. */
    public Optional<RetentionRule> of(String country, String what) {
        return all.stream()
                .filter(each -> each.country().equals(country) && each.what().equals(what))
                .findFirst();
    }

    /**
     * Of the rules of several countries the one that keeps longest; empty if it is to be kept in one of them.
     *
     * @param last day of what the period is counted from
     * @param birth null if it is not known
     */
    public Optional<RetentionRule> strictest(
            Collection<String> countries, String what, LocalDate last, @Nullable LocalDate birth) {
        List<RetentionRule> rules = countries.stream()
                .flatMap(country -> of(country, what).stream())
                .toList();
        return rules.size() < countries.size()
                ? Optional.empty()
                : rules.stream().max(Comparator.comparing(rule -> rule.dueOn(last, birth)));
    }

    /**
     * Whatever is younger than that day is kept by all rules for that kind.
     *
     * @param day by which the rules are asked
     */
    public LocalDate youngest(String what, LocalDate day) {
        return all.stream().filter(each -> each.what().equals(what)).mapToInt(RetentionRule::years).min().stream()
                .mapToObj(day::minusYears)
                .findFirst()
                .orElse(LocalDate.EPOCH);
    }
}
