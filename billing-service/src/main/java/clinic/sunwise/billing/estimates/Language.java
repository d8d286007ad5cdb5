package clinic.sunwise.billing.estimates;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages in which an estimate can be written (ISO 639-1). */
public enum Language {
    EN,
    ES,
    FR,
    NL,
    RU;

    /** The code on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
