package clinic.sunwise.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long things are kept, as the laws say and {@code contracts/retention.json} has it. */
class RetentionRulesTest {

    private static final Set<String> COUNTRIES = Set.of("ES", "FR", "NL", "DE", "RU");

    private final RetentionRules rules = RetentionRules.shipped();

    @ParameterizedTest(name = "{0} of {1}, last {2}, born {3}: from {4} on")
    @CsvSource({
        "medical-record, ES, 2027-01-15, , 2032-01-16",
        "medical-record, ES, 2028-02-29, , 2033-03-01",
        "medical-record, FR, 2027-01-15, 1980-06-01, 2047-01-16",
        // Born in 2020, she is 28 on 1 June 2048: twenty years are not enough.
        "medical-record, FR, 2027-01-15, 2020-06-01, 2048-06-01",
        "medical-record, FR, 2027-01-15, 2019-01-16, 2047-01-16",
        "medical-record, FR, 2027-01-15, 2019-01-17, 2047-01-17",
        "medical-record, NL, 2027-01-15, 2020-06-01, 2047-01-16",
        "medical-record, DE, 2027-01-15, , 2037-01-16",
        "medical-record, RU, 2027-01-15, , 2052-01-16",
        "registration, FR, 2027-01-15, 2020-06-01, 2030-01-16",
        "registration, RU, 2027-01-15, , 2030-01-16",
        "message, NL, 2027-01-15, , 2028-02-01",
        "message, ES, 2027-02-28, , 2028-02-29",
        // Books are kept by years: the first and the last day of one make no difference.
        "invoice, ES, 2027-01-01, , 2034-01-01",
        "invoice, ES, 2027-12-31, , 2034-01-01",
        "invoice, FR, 2027-06-30, , 2038-01-01",
        "invoice, NL, 2027-06-30, , 2035-01-01",
        "invoice, DE, 2027-06-30, , 2036-01-01",
        "invoice, RU, 2027-06-30, , 2033-01-01",
        "justification, FR, 2027-06-30, , 2038-01-01",
        "kept-export, NL, 2027-06-30, , 2035-01-01",
        "estimate, FR, 2027-06-30, , 2038-01-01",
        "estimate, DE, 2027-06-30, , 2034-01-01",
    })
    void aPeriodIsOverOnTheDayAfterItsLast(
            String what, String country, LocalDate last, @Nullable LocalDate birth, LocalDate due) {
        RetentionRule rule = rules.of(country, what).orElseThrow();
        assertThat(rule.dueOn(last, birth)).isEqualTo(due);
    }

    @Test
    void everyKindHasARuleWithItsSourceInEveryCountry() {
        assertThat(rules.all()).extracting(RetentionRule::code).doesNotHaveDuplicates();
        assertThat(rules.all())
                .allSatisfy(rule -> assertThat(rule.source()).hasSizeGreaterThan(20))
                .allSatisfy(rule -> assertThat(rule.years()).isPositive());
        assertThat(rules.all().stream()
                        .collect(Collectors.groupingBy(
                                RetentionRule::what, Collectors.mapping(RetentionRule::country, Collectors.toSet())))
                        .values())
                .allMatch(COUNTRIES::equals);
    }

    @Test
    void theCountryThatKeepsLongestDecidesAndWithoutARuleNothingIsErased() {
        LocalDate last = LocalDate.parse("2027-01-15");
        assertThat(rules.strictest(List.of("ES", "NL"), "medical-record", last, null))
                .hasValueSatisfying(rule -> assertThat(rule.code()).isEqualTo("medical-record-nl"));
        assertThat(rules.strictest(List.of("ES", "JP"), "medical-record", last, null))
                .isEmpty();
        assertThat(rules.of("JP", "invoice")).isEmpty();
    }

    @Test
    void whatIsYoungerThanTheShortestPeriodNeedsNotBeLookedAt() {
        assertThat(rules.youngest("medical-record", LocalDate.parse("2040-03-01")))
                .isEqualTo("2035-03-01");
    }
}
