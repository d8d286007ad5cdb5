package clinic.sunwise.billing.tax;

/** What is charged for, as far as its tax is concerned. */
public enum Act {
    /** A treatment of the skin, with all that belongs to it: anaesthesia, mask, serum. */
    TREATMENT,
    /** Something to take home. */
    GOODS
}
