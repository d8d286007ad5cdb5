package clinic.sunwise.booking.schedulinglinks;

import clinic.sunwise.booking.protocols.Treatment;
import java.util.UUID;

/**
 * A treatment at a clinic whose free times are published.
 *
 * @param id the same as long as the clinic offers it
 * @param treatment on the area that takes longest, so that a free time is free for every one of them
 * @param title of the technique
 */
public record PublicSchedule(UUID id, String clinic, Treatment treatment, String title) {}
