package clinic.sunwise.billing.pricing;

import clinic.sunwise.billing.tax.Purpose;

/** What is to be priced: a treatment, what it is for, and what goes with it. */
public record Order(Treatment treatment, Purpose purpose, Extras extras) {

    /** An aesthetic treatment and nothing else. */
    public static Order of(Treatment treatment) {
        return new Order(treatment, Purpose.AESTHETIC, Extras.NONE);
    }
}
