package clinic.sunwise.billing.packages.rules;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatBreakdown.TaxedAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was paid for a package, and which part of it belongs to how many of its sessions.
 *
 * <p>Each session has an equal share of the price that was really paid, the course discount included: a session that was taken
 * is never reckoned at the price of a single one, so a patient who stops early gets back what the rest has cost her. Shares are
 * cumulative, so that they add up to the price exactly, and the net of what is left is by the gross rule, which is how a credit
 * note reckons it: the books end at zero whenever she stops.
 *
 * @param lines of the package's invoice, in their order
 * @param sessions 2 to 100
 */
public record PackagePrice(List<Line> lines, int sessions) {

    /**
     * A line of the invoice.
     *
     * @param position from 1
     * @param gross of all sessions together
     */
    public record Line(int position, Money gross, TaxTreatment tax) {}

    /** So much of a line. */
    public record Rest(int position, Money gross) {}

    public PackagePrice {
        lines = List.copyOf(lines);
    }

    public Money gross() {
        return lines.stream().map(Line::gross).reduce(Money::plus).orElseThrow();
    }

    /** What of each line is left after so many sessions; lines of which nothing is are missing. */
    public List<Rest> unused(int used) {
        return lines.stream()
                .map(line -> new Rest(line.position(), unused(line, used)))
                .filter(rest -> rest.gross().amount().signum() > 0)
                .toList();
    }

    /** What is left of the price after so many sessions. */
    public Money unusedGross(int used) {
        return lines.stream()
                .map(line -> unused(line, used))
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** What is still owed in sessions after so many of them, by category and rate. */
    public List<VatBreakdown.Part> owed(int used) {
        List<TaxedAmount> rest = lines.stream()
                .map(line -> new TaxedAmount(unused(line, used), line.tax()))
                .filter(each -> each.gross().amount().signum() > 0)
                .toList();
        return rest.isEmpty() ? List.of() : VatBreakdown.of(rest).parts();
    }

    /**
     * What is earned by the sessions after the first ones up to the later one.
     *
     * @param from sessions that were used before
     * @param to sessions that are used now, more than before
     * @return net amounts above zero, by category and rate
     */
    public List<Earned> earned(int from, int to) {
        List<VatBreakdown.Part> after = owed(to);
        return owed(from).stream()
                .flatMap(before -> earned(before, after))
                .filter(each -> each.net().amount().signum() > 0)
                .toList();
    }

    /** Net turnover of one category and rate, which the part names. */
    public record Earned(VatBreakdown.Part part, Money net) {}

    private static Stream<Earned> earned(VatBreakdown.Part before, List<VatBreakdown.Part> after) {
        Money left = after.stream()
                .filter(each ->
                        each.category() == before.category() && each.rate().equals(before.rate()))
                .map(VatBreakdown.Part::net)
                .findFirst()
                .orElse(Money.zero(before.net().currency()));
        return Stream.of(new Earned(before, before.net().minus(left)));
    }

    private Money unused(Line line, int used) {
        BigDecimal taken = line.gross()
                .amount()
                .multiply(BigDecimal.valueOf(used))
                .divide(BigDecimal.valueOf(sessions), line.gross().currency().decimals(), RoundingMode.HALF_UP);
        return line.gross().minus(new Money(taken, line.gross().currency()));
    }
}
