package clinic.sunwise.samples.booking.availability.postgres;

/** Breaks nothing. */
public record OtherLeaf(String name) {}
