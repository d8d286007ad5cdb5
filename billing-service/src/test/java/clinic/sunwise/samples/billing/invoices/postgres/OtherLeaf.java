package clinic.sunwise.samples.billing.invoices.postgres;

/** Breaks nothing. */
public record OtherLeaf(String name) {}
