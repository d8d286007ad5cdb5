package clinic.sunwise.booking.messages;

import java.util.Locale;
import java.util.stream.Stream;

/** Why a message is not sent. */
public enum Undelivered {
    /** Something later has been said in its place, or what it would say is no longer so. */
    OVERTAKEN,
    TOO_LATE,
    NO_ADDRESS,
    /** By the clinic's settings. */
    SWITCHED_OFF,
    UNWANTED,
    /** The mail server will never deliver it to that address. */
    ADDRESS_REFUSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with that code, which the database knows. */
    public static Undelivered of(String code) {
        return Stream.of(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
