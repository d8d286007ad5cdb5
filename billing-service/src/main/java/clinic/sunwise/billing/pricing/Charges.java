package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.Act;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A quote in the making.
 *
 * @param open areas that have no charge yet
 * @param missing what else the list has no price for, in words
 */
record Charges(List<Charge> charges, List<String> open, List<String> missing) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * One line of it.
     *
     * @param rule codes of the rules that made and changed it, joined by {@code +}
     */
    record Charge(String text, Price.Item item, Act act, boolean ofSkin, String rule, Money gross) {

        /** Raised, or with a negative percentage lowered, to the minor unit, half up, and never to nothing. */
        Charge changed(String by, String why, BigDecimal percent) {
            BigDecimal factor = HUNDRED.add(percent);
            BigDecimal changed = gross.amount()
                    .multiply(factor)
                    .divide(HUNDRED, gross.currency().decimals(), RoundingMode.HALF_UP)
                    .max(BigDecimal.ONE.movePointLeft(gross.currency().decimals()));
            String sign = percent.signum() > 0 ? " +" : " −";
            return new Charge(
                    text + ", " + why + sign
                            + percent.abs().stripTrailingZeros().toPlainString() + " %",
                    item,
                    act,
                    ofSkin,
                    rule + "+" + by,
                    new Money(changed, gross.currency()));
        }
    }

    Charges {
        charges = List.copyOf(charges);
        open = List.copyOf(open);
        missing = List.copyOf(missing);
    }

    static Charges none(Treatment treatment) {
        return new Charges(List.of(), treatment.areas(), List.of());
    }

    /** With nothing to be charged for these areas. */
    Charges without(Set<String> paid) {
        return new Charges(
                charges, open.stream().filter(area -> !paid.contains(area)).toList(), missing);
    }

    Charges plus(Charge charge) {
        return new Charges(Stream.concat(charges.stream(), Stream.of(charge)).toList(), open, missing);
    }

    /** The area is paid for by this charge, and so are those that it covers. */
    Charges settling(Set<String> covered, Charge charge) {
        List<String> rest =
                open.stream().filter(area -> !covered.contains(area)).toList();
        return new Charges(plus(charge).charges, rest, missing);
    }

    Charges missing(String what) {
        return new Charges(
                charges, open, Stream.concat(missing.stream(), Stream.of(what)).toList());
    }

    /** With the charges for skin changed, and no others: a discount on a treatment is none on a cream. */
    Charges changingSkin(String rule, String why, BigDecimal percent) {
        return new Charges(
                charges.stream()
                        .map(each -> each.ofSkin() ? each.changed(rule, why, percent) : each)
                        .toList(),
                open,
                missing);
    }

    /** The acts that are charged for. */
    Set<Act> acts() {
        return charges.stream().map(Charge::act).collect(Collectors.toCollection(TreeSet::new));
    }
}
