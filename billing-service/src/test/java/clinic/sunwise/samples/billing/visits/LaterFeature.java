package clinic.sunwise.samples.billing.visits;

/** Breaks nothing. */
public record LaterFeature(String name) {}
