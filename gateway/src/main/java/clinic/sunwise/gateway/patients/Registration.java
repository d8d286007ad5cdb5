package clinic.sunwise.gateway.patients;

import clinic.sunwise.gateway.identity.BookingService.Owner;
import clinic.sunwise.gateway.problem.Fields;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A guest as she tells of herself. The booking service checks the fields that are its own. */
record Registration(String clinic, Map<String, String> said) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 100;

    Registration {
        said = Map.copyOf(said);
    }

    /** What the booking service takes. */
    Map<String, String> fields(String address) {
        Map<String, String> fields = new TreeMap<>(said);
        fields.put("email", address);
        return fields;
    }

    /** Whether the patient has these names, as the booking service compares them: without case and accents. */
    boolean isNamed(Owner owner) {
        return same(owner.givenName(), "givenName") && same(owner.familyName(), "familyName");
    }

    private boolean same(String known, String field) {
        return plain(known).equals(plain(Fields.text(said.get(field), field, LONGEST)));
    }

    private static String plain(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
