package clinic.sunwise.samples.booking.appointments;

/** Breaks nothing. */
public record LaterFeature(String name) {}
