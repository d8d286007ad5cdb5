package clinic.sunwise.billing.creditnotes.rules;

import clinic.sunwise.billing.creditnotes.rules.CreditDecision.Asked;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatBreakdown.TaxedAmount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Never more than is left of each line, and taxed as the original: the tax of all that is credited so far is by the gross rule,
 * and a credit note carries the difference to those before it. So the credit notes of an invoice that was taken back in any
 * number of parts add up to its tax exactly.
 */
public final class CreditRules {

    private CreditRules() {}

    /**
     * Decides on a credit note.
     *
     * @param lines all of the invoice, in their order
     * @param asked empty for all that is left of all lines
     */
    public static CreditDecision decide(List<CreditableLine> lines, List<Asked> asked) {
        return asked.isEmpty() ? whole(lines) : partial(lines, asked);
    }

    private static CreditDecision whole(List<CreditableLine> lines) {
        List<CreditDecision.Line> rest = lines.stream()
                .filter(CreditableLine::hasRest)
                .map(line -> new CreditDecision.Line(line.position(), line.rest()))
                .toList();
        return rest.isEmpty() ? new CreditDecision.NothingLeft() : granted(lines, rest);
    }

    private static CreditDecision partial(List<CreditableLine> lines, List<Asked> asked) {
        List<CreditDecision.Line> taken = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            int position = asked.get(i).position();
            Optional<CreditableLine> line =
                    lines.stream().filter(each -> each.position() == position).findFirst();
            if (line.isEmpty() || !seen.add(position)) {
                return new CreditDecision.NoSuchLine(i);
            }
            Money rest = line.get().rest();
            Money amount = Optional.ofNullable(asked.get(i).amount()).orElse(rest);
            if (!line.get().hasRest() || amount.compareTo(rest) > 0) {
                return new CreditDecision.AboveRest(i, position, rest);
            }
            taken.add(new CreditDecision.Line(position, amount));
        }
        return granted(lines, taken);
    }

    private static CreditDecision granted(List<CreditableLine> lines, List<CreditDecision.Line> taken) {
        Map<Integer, TaxTreatment> taxes =
                lines.stream().collect(Collectors.toMap(CreditableLine::position, CreditableLine::tax));
        List<TaxedAmount> before = lines.stream()
                .filter(line -> line.credited().amount().signum() > 0)
                .map(line -> new TaxedAmount(line.credited(), line.tax()))
                .toList();
        List<TaxedAmount> now = taken.stream()
                .map(line -> new TaxedAmount(line.gross(), Objects.requireNonNull(taxes.get(line.position()))))
                .toList();
        List<VatBreakdown.Part> all = VatBreakdown.of(
                        Stream.concat(before.stream(), now.stream()).toList())
                .parts();
        List<VatBreakdown.Part> earlier =
                before.isEmpty() ? List.of() : VatBreakdown.of(before).parts();
        return new CreditDecision.Granted(
                taken,
                new VatBreakdown(
                        all.stream().flatMap(part -> less(part, earlier)).toList()));
    }

    /** What of the part is new; nothing if it was there before. */
    private static Stream<VatBreakdown.Part> less(VatBreakdown.Part part, List<VatBreakdown.Part> earlier) {
        VatBreakdown.Part fresh = earlier.stream()
                .filter(each ->
                        each.category() == part.category() && each.rate().equals(part.rate()))
                .findFirst()
                .map(each -> new VatBreakdown.Part(
                        part.category(),
                        part.rate(),
                        part.net().minus(each.net()),
                        part.vat().minus(each.vat()),
                        part.gross().minus(each.gross())))
                .orElse(part);
        return fresh.gross().amount().signum() == 0 ? Stream.of() : Stream.of(fresh);
    }
}
