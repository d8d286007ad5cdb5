package clinic.sunwise.booking.live;

import java.util.UUID;

/**
 * That something has changed.
 *
 * @param kind {@code appointment}, {@code timetable} for hours, closures and absences, {@code waiting-list}
 * @param id of the appointment, the entry or pattern, the wish
 */
public record Change(String kind, UUID id) {}
