package clinic.sunwise.booking.sunseason;

import java.util.Locale;

/** The classes of treatments that the sun treats alike, with the shipped numbers. */
public enum SunClass {
    /** Crystal and oxygen. */
    SUPERFICIAL_TWO_WEEKS,
    /** Levels I and II, vitamin C, microdermabrasion on stretch marks, simple dermabrasion in a series. */
    SUPERFICIAL_FOUR_WEEKS,
    /** Diamond. */
    ANY_SEASON,
    /** Level III, chemical peel, CO2 laser. */
    MEDIUM,
    /** Surgical dermabrasion, in-depth dermabrasion in a series. */
    DEEP;

    private static final int TWO_WEEKS = 14;
    private static final int FOUR_WEEKS = 28;
    private static final int SIX_WEEKS = 42;

    /** The word in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How the class reacts to sun. */
    public SunSensitivity sensitivity() {
        return switch (this) {
            case SUPERFICIAL_TWO_WEEKS -> SunSensitivity.seasonal(TWO_WEEKS);
            case SUPERFICIAL_FOUR_WEEKS -> SunSensitivity.seasonal(FOUR_WEEKS);
            case ANY_SEASON -> SunSensitivity.anySeason(TWO_WEEKS);
            case MEDIUM -> SunSensitivity.seasonal(SIX_WEEKS);
            case DEEP -> SunSensitivity.deep();
        };
    }
}
