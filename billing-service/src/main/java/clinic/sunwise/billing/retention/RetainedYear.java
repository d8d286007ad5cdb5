package clinic.sunwise.billing.retention;

import clinic.sunwise.platform.retention.Retained;
import clinic.sunwise.platform.retention.RetentionRules;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a clinic has of one kind and year. Documents are kept by whole years, as books are.
 *
 * @param country of the issuer
 * @param held whether something is still open on each of them
 */
public record RetainedYear(String clinic, String country, int year, boolean held) {

    /** When it may be erased; empty if no rule says so. */
    public Optional<Retained> retained(RetentionRules rules, String what) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return rules.of(country, what)
                .map(rule -> Retained.by(
                        rule,
                        clinic,
                        String.valueOf(year),
                        null,
                        last,
                        rule.dueOn(last, null),
                        held ? "invoice" : null));
    }
}
