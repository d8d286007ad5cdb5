package clinic.sunwise.booking.directory.http;

import clinic.sunwise.booking.directory.Item;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that a clinic works with. Which fields there are depends on what it is.
 *
 * @param name 1 to 100 characters
 * @param grade of a practitioner, a code such as {@code therapist}
 * @param protocols of a practitioner, codes of those by which she treats; none for who only assists
 * @param techniques of a practitioner, by protocol, the only ones that she does; absent for all
 * @param assists of a practitioner, codes of the protocols in whose treatments she stands by as second practitioner; none if absent
 * @param kind of a device, a code such as {@code diamond}
 * @param room of a device, in which it stands; absent for a mobile one
 * @param cleaningMinutes of everything but a practitioner: 0 to 480, in steps of 5; 0 if absent
 * @param version that is changed; not said when it is added
 */
record ItemBody(
        @Nullable String name,
        @Nullable String grade,
        @Nullable List<@Nullable String> protocols,
        @Nullable Map<String, @Nullable List<@Nullable String>> techniques,
        @Nullable List<@Nullable String> assists,
        @Nullable String kind,
        @Nullable UUID room,
        @Nullable Integer cleaningMinutes,
        @Nullable Integer version) {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_CODES = 50;
    private static final int LONGEST_CLEANING = 480;

    /** The item of that kind; every mistake is reported under its field's name. */
    Item checked(Item.Kind of) {
        FieldErrors errors = new FieldErrors().require(name, "name");
        errors.check(
                name == null || (!name.isBlank() && name.length() <= LONGEST_NAME),
                "name",
                "has not 1 to " + LONGEST_NAME + " characters");
        boolean person = of == Item.Kind.PRACTITIONERS;
        boolean device = of == Item.Kind.DEVICES;
        errors.check(person || grade == null, "grade", "is said of practitioners only")
                .check(person || protocols == null, "protocols", "is said of practitioners only")
                .check(person || techniques == null, "techniques", "is said of practitioners only")
                .check(person || assists == null, "assists", "is said of practitioners only")
                .check(device || kind == null, "kind", "is said of devices only")
                .check(device || room == null, "room", "is said of devices only")
                .check(!person || cleaningMinutes == null, "cleaningMinutes", "is not said of practitioners")
                .check(
                        cleaningMinutes == null
                                || (cleaningMinutes >= 0
                                        && cleaningMinutes <= LONGEST_CLEANING
                                        && cleaningMinutes % 5 == 0),
                        "cleaningMinutes",
                        "is not 0 to " + LONGEST_CLEANING + " in steps of 5");
        Item item = item(of, errors);
        errors.throwIfAny();
        return item;
    }

    int checkedVersion() {
        new FieldErrors().require(version, "version").throwIfAny();
        return Objects.requireNonNull(version);
    }

    private Item item(Item.Kind of, FieldErrors errors) {
        String called = name == null ? "" : name.strip();
        int cleaning = cleaningMinutes == null ? 0 : cleaningMinutes;
        return switch (of) {
            case PRACTITIONERS -> {
                errors.requireCode(grade, "grade").require(protocols, "protocols");
                yield new Item.Person(
                        called,
                        String.valueOf(grade),
                        codes(protocols == null ? List.of() : protocols, "protocols", errors),
                        techniques(errors),
                        codes(assists == null ? List.of() : assists, "assists", errors));
            }
            case ROOMS -> new Item.Chamber(called, cleaning);
            case DEVICES -> {
                errors.requireCode(kind, "kind");
                yield new Item.Apparatus(called, String.valueOf(kind), Optional.ofNullable(room), cleaning);
            }
            case RECOVERY_PLACES -> new Item.Bed(called, cleaning);
        };
    }

    private Map<String, Set<String>> techniques(FieldErrors errors) {
        Map<String, Set<String>> checked = new HashMap<>();
        if (techniques != null) {
            techniques.forEach((protocol, some) -> {
                String field = "techniques." + protocol;
                errors.check(protocols != null && protocols.contains(protocol), field, "is not one of her protocols");
                errors.check(some != null && !some.isEmpty(), field, "names no technique");
                checked.put(protocol, codes(some == null ? List.of() : some, field, errors));
            });
        }
        return checked;
    }

    private static Set<String> codes(List<@Nullable String> codes, String field, FieldErrors errors) {
        errors.check(codes.size() <= MOST_CODES, field, "are more than " + MOST_CODES);
        Set<String> checked = new HashSet<>();
        for (int number = 0; number < Math.min(codes.size(), MOST_CODES); number++) {
            String code = codes.get(number);
            errors.requireCode(code, field + "[" + number + "]");
            if (code != null) {
                checked.add(code);
            }
        }
        return checked;
    }
}
