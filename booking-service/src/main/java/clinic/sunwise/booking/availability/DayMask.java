package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.directory.Hours;
import clinic.sunwise.booking.directory.OpenHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * One day of a clinic in five-minute cells, counted along real time from midnight: a day on which the clocks change has 276
 * or 300 of them, and none is doubled or lost.
 */
final class DayMask {

    static final Duration CELL = Duration.ofMinutes(5);

    private static final int CELL_SECONDS = 300;
    private static final int USUAL_CELLS = 288;
    private static final int ALMOST_A_SECOND = 999_999_999;

    private final LocalDate day;
    private final ZoneId zone;
    private final long number;
    private final long midnight;
    private final int cells;
    private final ZoneOffset offset;

    DayMask(LocalDate day, ZoneId zone) {
        this.day = day;
        this.zone = zone;
        this.number = day.toEpochDay();
        ZonedDateTime start = day.atStartOfDay(zone);
        this.midnight = start.toEpochSecond();
        this.offset = start.getOffset();
        this.cells = Math.toIntExact((day.plusDays(1).atStartOfDay(zone).toEpochSecond() - midnight) / CELL_SECONDS);
    }

    /** The cells that have passed wholly after so much time. */
    static int cells(Duration time) {
        return Math.toIntExact(time.toSeconds() / CELL_SECONDS);
    }

    /** The cells that have at least begun within so much time. */
    static int cellsFrom(Duration time) {
        return cellsFrom(time, Duration.ZERO);
    }

    /** The same of two times one after the other: asked for each resource on each day, so nothing is made for it. */
    static int cellsFrom(Duration time, Duration more) {
        long nanos = (long) time.getNano() + more.getNano();
        long seconds = time.getSeconds() + more.getSeconds() + Math.ceilDiv(nanos, 1_000_000_000);
        return Math.toIntExact(Math.ceilDiv(seconds, CELL_SECONDS));
    }

    LocalDate day() {
        return day;
    }

    /** The number of the day, counted from 1970. */
    long number() {
        return number;
    }

    /** The cells that lie wholly within the hours. */
    Cells open(OpenHours openHours) {
        Cells open = Cells.none();
        for (Hours hours : openHours.on(day)) {
            open.set(cellFrom(seconds(hours.from())), cell(seconds(hours.to())));
        }
        return open;
    }

    /** Adds the cells that the range touches. */
    void take(TimeRange taken, Cells cellsTaken) {
        cellsTaken.set(cell(taken.start()), cellFrom(taken.end()));
    }

    /** The cell that contains the moment, 0 before and the number of cells after the day. */
    int cell(Instant moment) {
        return cell(sinceMidnight(moment));
    }

    /** The cell that begins then, on a full cell of this day: the inverse of {@link #start}. */
    int cell(OffsetDateTime start) {
        return isUsual() ? start.toLocalTime().toSecondOfDay() / CELL_SECONDS : cell(start.toInstant());
    }

    /** The first cell that begins at the moment or later. */
    int cellFrom(Instant moment) {
        return cellFrom(sinceMidnight(moment.plusNanos(ALMOST_A_SECOND)));
    }

    /** When the cell begins, with the offset that the clinic's clocks have then. */
    OffsetDateTime start(int cell) {
        return isUsual()
                ? OffsetDateTime.of(day, LocalTime.ofSecondOfDay((long) cell * CELL_SECONDS), offset)
                : Instant.ofEpochSecond(midnight + (long) cell * CELL_SECONDS)
                        .atZone(zone)
                        .toOffsetDateTime();
    }

    /** The minute of the hour that the clinic's clocks show when the cell begins. */
    int minute(int cell) {
        return isUsual() ? cell * CELL_SECONDS / 60 % 60 : start(cell).getMinute();
    }

    private boolean isUsual() {
        return cells == USUAL_CELLS;
    }

    private long seconds(LocalTime time) {
        return isUsual()
                ? time.toSecondOfDay()
                : ZonedDateTime.of(day, time, zone).toEpochSecond() - midnight;
    }

    private long sinceMidnight(Instant moment) {
        return moment.getEpochSecond() - midnight;
    }

    private int cell(long seconds) {
        return Math.clamp(Math.floorDiv(seconds, CELL_SECONDS), 0, cells);
    }

    private int cellFrom(long seconds) {
        return Math.clamp(Math.ceilDiv(seconds, CELL_SECONDS), 0, cells);
    }
}
