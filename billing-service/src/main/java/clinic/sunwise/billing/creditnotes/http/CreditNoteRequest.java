package clinic.sunwise.billing.creditnotes.http;

import clinic.sunwise.billing.creditnotes.CreditNotes;
import clinic.sunwise.billing.creditnotes.rules.CreditDecision;
import clinic.sunwise.billing.creditnotes.rules.CreditReason;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.requests.AmountRequest;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a credit note.
 *
 * @param reason taken-back, insolvency, bad-debt or other
 * @param note at most 500 characters
 * @param lines absent for all that is left
 */
record CreditNoteRequest(
        @Nullable String reason,
        @Nullable String note,
        @Nullable List<@Nullable LineRequest> lines) {

    private static final int LONGEST_NOTE = 500;

    /**
     * A part of the invoice.
     *
     * @param line from 1
     * @param amount gross; absent for all that is left of the line
     */
    record LineRequest(@Nullable Integer line, @Nullable AmountRequest amount) {}

    /** The wish. Ends the request with {@code invalid-request} if it is none. */
    CreditNotes.Wish checked(Currency currency) {
        Optional<CreditReason> why = Optional.ofNullable(reason).flatMap(CreditReason::of);
        String words = Optional.ofNullable(note).orElse("").strip();
        new FieldErrors()
                .check(why.isPresent(), "reason", "is none of taken-back, insolvency, bad-debt, other")
                .check(words.length() <= LONGEST_NOTE, "note", "is longer than " + LONGEST_NOTE + " characters")
                .check(lines == null || !lines.isEmpty(), "lines", "names no line")
                .throwIfAny();
        return new CreditNotes.Wish(why.orElseThrow(), words, asked(currency));
    }

    private List<CreditDecision.Asked> asked(Currency currency) {
        List<CreditDecision.Asked> asked = new ArrayList<>();
        List<@Nullable LineRequest> wanted = lines == null ? List.of() : lines;
        for (int i = 0; i < wanted.size(); i++) {
            asked.add(asked(wanted.get(i), "lines[" + i + "]", currency));
        }
        return asked;
    }

    private static CreditDecision.Asked asked(@Nullable LineRequest line, String field, Currency currency) {
        if (line == null || line.line() == null) {
            throw FieldErrors.of(field + ".line", "is missing");
        }
        Money amount = line.amount() == null ? null : AmountRequest.positive(line.amount(), field + ".amount");
        if (amount != null && amount.currency() != currency) {
            throw FieldErrors.of(field + ".amount.currency", "is not the invoice's, " + currency);
        }
        return new CreditDecision.Asked(line.line(), amount);
    }
}
