package clinic.sunwise.booking.live;

import java.util.List;

/**
 * What a listener is told at once.
 *
 * @param position up to which everything was told
 * @param isEverything that she has missed something: all that she knows may be old
 */
public record Heard(long position, boolean isEverything, List<Change> changes) {}
