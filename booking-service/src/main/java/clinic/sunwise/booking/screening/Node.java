package clinic.sunwise.booking.screening;

import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of a request, or of the database, at its place. What is not as expected is noted under the place's name and read as
 * nothing.
 *
 * @param value text, number, truth, list or map, as JSON has them
 */
record Node(String path, @Nullable Object value, FieldErrors errors) {

    Optional<String> text() {
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : wrong("is not a text");
    }

    Optional<Boolean> truth() {
        return value instanceof Boolean truth ? Optional.of(truth) : wrong("is neither true nor false");
    }

    Optional<Double> number() {
        return value instanceof Number number ? Optional.of(number.doubleValue()) : wrong("is not a number");
    }

    Optional<LocalDate> date() {
        try {
            return text().map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return wrong("is not a date such as 2027-03-31");
        }
    }

    /** The elements of a list. */
    List<Node> elements(int most) {
        if (!(value instanceof List<?> list) || list.size() > most) {
            errors.add(path, "is not a list of at most " + most);
            return List.of();
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            nodes.add(new Node(path + "[" + i + "]", list.get(i), errors));
        }
        return nodes;
    }

    /** The fields of a map, of which there may be no others than these. */
    Map<?, ?> fields(Set<String> known) {
        if (!(value instanceof Map<?, ?> map)) {
            errors.add(path, "is not an object");
            return Map.of();
        }
        map.keySet().stream()
                .filter(name -> !known.contains(String.valueOf(name)))
                .forEach(name -> errors.add(path + "." + name, "is not known here"));
        return map;
    }

    /** The field with that name; empty if it is absent. */
    Optional<Node> field(String name) {
        return value instanceof Map<?, ?> map
                ? Optional.ofNullable(map.get(name)).map(found -> new Node(path + "." + name, found, errors))
                : Optional.empty();
    }

    <T> Optional<T> wrong(String message) {
        errors.add(path, message);
        return Optional.empty();
    }
}
