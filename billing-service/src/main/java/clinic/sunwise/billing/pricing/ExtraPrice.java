package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.tax.Act;
import java.util.List;

/** The charge for something that goes with a treatment; it is taxed as the treatment is. */
final class ExtraPrice {

    private ExtraPrice() {}

    /** What is included in the treatment's price makes no line; what the list does not know has no price. */
    static Charges charge(
            Charges before, List<Terms.Extra> priced, Order order, String code, String rule, String words) {
        Treatment treatment = order.treatment();
        return priced.stream()
                .filter(each -> each.protocol().equals(treatment.protocol())
                        && each.code().equals(code))
                .findFirst()
                .map(each -> each.gross().amount().signum() == 0
                        ? before
                        : before.plus(new Charges.Charge(
                                words.replace('-', ' '),
                                treatment.item(code),
                                Act.TREATMENT,
                                false,
                                rule,
                                each.gross())))
                .orElseGet(() -> before.missing("no price for " + words.replace('-', ' ')));
    }
}
