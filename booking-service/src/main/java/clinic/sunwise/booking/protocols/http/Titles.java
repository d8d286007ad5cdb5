package clinic.sunwise.booking.protocols.http;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.words.Translations;
import clinic.sunwise.booking.words.Words;
import java.util.Locale;

/** What is offered and where on the body, as titles in a list. */
final class Titles {

    private final Words names;
    private final Locale language;

    Titles(Locale language) {
        this.names = Words.of(Words.NAMES, language);
        this.language = language;
    }

    String of(Translations title) {
        return title.in(language);
    }

    String of(Area area) {
        String name = names.say("name." + area.code());
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
