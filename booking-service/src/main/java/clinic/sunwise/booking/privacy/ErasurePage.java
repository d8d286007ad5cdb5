package clinic.sunwise.booking.privacy;

import java.util.Locale;

/** The page that the link in the mail leads to, as HTML without anything that a browser would have to load. */
public interface ErasurePage {

    /** What it says. */
    enum State {
        ASKS,
        DONE,
        STILL_EXPECTED;

        /** The word in the catalogues. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    String of(State state, String clinic, Locale language);
}
