package clinic.sunwise.booking.waitinglist;

import java.util.Locale;
import java.util.stream.Stream;

/** Why a wish has, or has not, been offered something when the list was last looked through. */
public enum Standing {
    NOT_LOOKED_AT,
    OFFERED,
    /** No free time meets the wishes. */
    NO_FREE_TIME,
    /** What would meet the wishes is being offered to somebody who has waited longer. */
    EARLIER_IN_LINE,
    /** The clinical rules agree on none of the days that are wished for. */
    NOT_AGREED,
    /** The clinic's booking policy does not let her book one more. */
    AGAINST_POLICY,
    /** She is being offered, or keeps, another time; nobody keeps two at once. */
    KEEPS_ANOTHER_TIME,
    /** The clinic no longer offers the treatment. */
    NOT_OFFERED_HERE;

    /** The word on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The standing with that code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Standing of(String code) {
        return Stream.of(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no standing " + code));
    }
}
