package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a price list says besides the prices of treatments.
 *
 * @param anaesthesia each once for a protocol
 * @param addOns each once for a protocol
 * @param products each code once
 * @param gradeSupplements each grade once
 * @param courseDiscounts each number of sessions once for a protocol
 * @param promotions of which no two of one protocol meet
 */
public record Terms(
        List<Extra> anaesthesia,
        List<Extra> addOns,
        List<Product> products,
        List<GradeSupplement> gradeSupplements,
        List<CourseDiscount> courseDiscounts,
        List<Promotion> promotions) {

    public static final Terms NONE = new Terms(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * Something that goes with the treatments of a protocol.
     *
     * @param gross with tax; zero if it is included in the treatment's price
     */
    public record Extra(String protocol, String code, Money gross) {}

    /**
     * Something to take home.
     *
     * @param gross of one, with tax, more than zero
     */
    public record Product(String code, String name, Money gross) {}

    /**
     * What a treatment by a practitioner of this grade costs more.
     *
     * @param percent more than 0, at most 100
     */
    public record GradeSupplement(String grade, BigDecimal percent) {}

    /**
     * What each session of a longer course costs less.
     *
     * @param fromSessions at least 2, inclusive; the longest that a course reaches counts
     * @param percent more than 0, less than 100
     */
    public record CourseDiscount(String protocol, int fromSessions, BigDecimal percent) {}

    /**
     * What treatments cost less for some days.
     *
     * @param firstDay inclusive
     * @param lastDay inclusive, not before the first
     * @param percent more than 0, less than 100
     */
    public record Promotion(String code, String protocol, LocalDate firstDay, LocalDate lastDay, BigDecimal percent) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }

        boolean meets(Promotion other) {
            return protocol.equals(other.protocol)
                    && !lastDay.isBefore(other.firstDay)
                    && !other.lastDay.isBefore(firstDay);
        }
    }

    public Terms {
        anaesthesia = List.copyOf(anaesthesia);
        addOns = List.copyOf(addOns);
        products = List.copyOf(products);
        gradeSupplements = List.copyOf(gradeSupplements);
        courseDiscounts = List.copyOf(courseDiscounts);
        promotions = List.copyOf(promotions);
    }
}
