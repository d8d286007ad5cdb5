package clinic.sunwise.billing.pricing;

import java.time.LocalDate;

/** A practitioner of a higher grade costs more; a grade that the list does not name costs nothing more. */
final class GradeSupplementRule implements PriceRule {

    @Override
    public String code() {
        return "grade-supplement";
    }

    @Override
    public Charges apply(Charges before, PriceList list, Order order, LocalDate day) {
        return list.terms().gradeSupplements().stream()
                .filter(each -> each.grade().equals(order.extras().grade()))
                .findFirst()
                .map(each -> before.changingSkin(code(), each.grade().replace('-', ' '), each.percent()))
                .orElse(before);
    }
}
