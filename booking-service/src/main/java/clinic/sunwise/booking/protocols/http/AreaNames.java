package clinic.sunwise.booking.protocols.http;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.words.Words;
import java.util.Locale;

/** What the places on the body are called, as titles in a list. */
final class AreaNames {

    private final Words names;
    private final Locale language;

    AreaNames(Locale language) {
        this.names = Words.of(Words.NAMES, language);
        this.language = language;
    }

    String of(Area area) {
        String name = names.say("name." + area.code());
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
