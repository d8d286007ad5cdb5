package clinic.sunwise.booking.sunseason;

import java.time.LocalDate;
import java.util.Arrays;

/** What the sun means for a session on each day of one kind of year. */
final class SeasonTable {

    private final SunExposure[] byDay;

    /**
     * For years like that one.
     *
     * @param year whose leap days, and those of the year after it, count
     */
    SeasonTable(int year, UvYear index, SunSensitivity sensitivity) {
        LocalDate first = LocalDate.ofYearDay(year, 1);
        this.byDay = new SunExposure[first.lengthOfYear()];
        double[] upcoming =
                first.datesUntil(first.plusYears(2)).mapToDouble(index::on).toArray();
        Arrays.setAll(byDay, day -> exposure(upcoming, day, sensitivity));
    }

    SunExposure on(LocalDate session) {
        return byDay[session.getDayOfYear() - 1];
    }

    /** The first day of such a year from that one on, inclusive, on which the sun means less than that; 0 if there is none. */
    int firstBelow(SunExposure limit, int fromDayOfYear) {
        for (int day = fromDayOfYear; day <= byDay.length; day++) {
            if (byDay[day - 1].compareTo(limit) < 0) {
                return day;
            }
        }
        return 0;
    }

    long strongDays() {
        return Arrays.stream(byDay).filter(SunExposure.CLINICIAN::equals).count();
    }

    private static SunExposure exposure(double[] upcoming, int day, SunSensitivity sensitivity) {
        Window window = window(upcoming, day, sensitivity.windowDays());
        boolean strong = switch (sensitivity.clinician()) {
            case MAXIMUM -> window.max() >= sensitivity.clinicianFrom();
            case MEAN -> window.mean() >= sensitivity.clinicianFrom();
            case NONE -> false;
        };
        if (strong) {
            return SunExposure.CLINICIAN;
        }
        return window(upcoming, day, sensitivity.adviceDays()).max() >= sensitivity.adviceFrom()
                ? SunExposure.ADVICE
                : SunExposure.LOW;
    }

    private record Window(double max, double mean) {}

    private static Window window(double[] upcoming, int first, int days) {
        double max = 0;
        double sum = 0;
        for (int day = first; day < first + days; day++) {
            max = Math.max(max, upcoming[day]);
            sum += upcoming[day];
        }
        return new Window(max, sum / days);
    }
}
