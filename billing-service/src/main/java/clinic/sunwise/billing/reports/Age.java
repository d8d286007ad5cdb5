package clinic.sunwise.billing.reports;

import java.util.stream.Stream;

/** How long something has been owed, in the bands that are customary in a list of receivables. */
public enum Age {
    UP_TO_30_DAYS("0-30", 30),
    UP_TO_60_DAYS("31-60", 60),
    UP_TO_90_DAYS("61-90", 90),
    OLDER("over-90", Long.MAX_VALUE);

    private final String code;
    private final long lastDay;

    Age(String code, long lastDay) {
        this.code = code;
        this.lastDay = lastDay;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }

    /**
     * The band of so many days.
     *
     * @param days since the day of issue, 0 or more
     */
    public static Age of(long days) {
        return Stream.of(values())
                .filter(each -> days <= each.lastDay)
                .findFirst()
                .orElseThrow();
    }
}
