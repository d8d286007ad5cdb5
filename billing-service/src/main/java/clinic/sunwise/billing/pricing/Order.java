package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.tax.Purpose;

/** What is to be priced: a treatment and what it is for. */
public record Order(Treatment treatment, Purpose purpose) {

    /** An aesthetic treatment. */
    public static Order of(Treatment treatment) {
        return new Order(treatment, Purpose.AESTHETIC);
    }
}
