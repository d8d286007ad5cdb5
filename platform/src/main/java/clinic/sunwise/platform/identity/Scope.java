package clinic.sunwise.platform.identity;

import java.util.Locale;

/**
 * What a program needs to be let in, beside its role: the scope of a row of the table of permissions. All rows below one path of the
 * clinic have one scope to read them and one to change them: {@code appointments:read}, {@code appointments:write}.
 */
final class Scope {

    private static final String CLINIC = "/api/clinics/{clinic}/";

    /** What is not a clinic's has no scope that anybody could be given. */
    private static final String NOBODYS = "";

    private Scope() {}

    /** @param pattern path with the names of its variables */
    static String of(String pattern, boolean reading) {
        if (!pattern.startsWith(CLINIC)) {
            return NOBODYS;
        }
        String collection =
                pattern.substring(CLINIC.length()).split("[/.]", 2)[0].toLowerCase(Locale.ROOT);
        return collection.startsWith("{") ? NOBODYS : collection + (reading ? ":read" : ":write");
    }
}
