package clinic.sunwise.booking.screening;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.screening.Question.Option;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads what was answered from its plain form. Whether it makes sense is for {@link GivenCheck} to say. */
final class GivenReader {

    private static final int MOST = 20;

    private GivenReader() {}

    /** The answer to a question, by item; what cannot be read is left out and noted. */
    static Map<String, Given> read(Question question, Node node) {
        Map<String, Given> read = new LinkedHashMap<>();
        if (!question.kind().isAnsweredByOption()) {
            one(question, node).ifPresent(given -> read.put(Answer.WHOLE, given));
            return read;
        }
        Map<?, ?> fields = node.fields(Set.copyOf(question.items()));
        if (fields.isEmpty()) {
            node.wrong("names none of the options");
        }
        question.options()
                .forEach(option -> node.field(option.code())
                        .flatMap(answer -> item(question.kind(), answer))
                        .ifPresent(given -> read.put(option.code(), given)));
        return read;
    }

    /** The answer to one item of a question that is answered by option. */
    static Optional<Given> item(Question.Kind kind, Node node) {
        return kind == Question.Kind.MULTI_CHOICE ? has(node) : had(node);
    }

    /** The answer to a question that is answered as one. */
    static Optional<Given> one(Question question, Node node) {
        return switch (question.kind()) {
            case CHOICE -> node.text().flatMap(code -> chosen(question, code, node));
            case BOOLEAN -> node.truth().map(Given.YesNo::new);
            case DATE -> node.date().map(Given.Day::new);
            case DATES -> Optional.of(new Given.Days(dates(node)));
            case STAYS ->
                Optional.of(new Given.InTheSun(node.elements(MOST).stream()
                        .flatMap(each -> stay(question, each).stream())
                        .toList()));
            case MULTI_CHOICE, EXPOSURES -> throw new IllegalArgumentException(question.code());
        };
    }

    private static Optional<Given> chosen(Question question, String code, Node node) {
        return question.option(code).isPresent()
                ? Optional.of(new Given.Chosen(code))
                : node.wrong("is not an option of this question");
    }

    private static List<LocalDate> dates(Node node) {
        return node.elements(MOST).stream()
                .flatMap(each -> each.date().stream())
                .toList();
    }

    private static Optional<Given> has(Node node) {
        if (node.value() instanceof Boolean yes) {
            return Optional.of(new Given.Has(yes, Set.of(), Optional.empty()));
        }
        node.fields(Set.of("areas", "over"));
        return Optional.of(new Given.Has(true, areas(node), node.field("over").flatMap(Node::date)));
    }

    private static Optional<Given> had(Node node) {
        if (Boolean.FALSE.equals(node.value())) {
            return Optional.of(new Given.Had(List.of()));
        }
        List<Node> times = node.elements(MOST);
        if (times.isEmpty()) {
            return node.wrong("is neither false nor a list of times");
        }
        return Optional.of(new Given.Had(
                times.stream().flatMap(each -> time(each).stream()).toList()));
    }

    private static Optional<Given.Time> time(Node node) {
        node.fields(Set.of("first", "last", "ongoing", "areas"));
        boolean ongoing = node.field("ongoing").flatMap(Node::truth).orElse(false);
        Optional<LocalDate> last = node.field("last").flatMap(Node::date);
        if (ongoing && last.isPresent()) {
            return new Node(node.path() + ".last", "", node.errors()).wrong("contradicts that it still goes on");
        }
        Optional<LocalDate> first = node.field("first").flatMap(Node::date);
        if (first.isEmpty() && node.field("first").isEmpty()) {
            return new Node(node.path() + ".first", "", node.errors()).wrong("is missing");
        }
        return first.map(day -> new Given.Time(day, ongoing ? Optional.empty() : last.or(() -> first), areas(node)));
    }

    private static Optional<Given.Stay> stay(Question question, Node node) {
        node.fields(Set.of("from", "to", "region", "latitude"));
        Optional<LocalDate> from = required(node, "from");
        Optional<LocalDate> to = required(node, "to");
        Optional<String> region = node.field("region").flatMap(each -> region(question, each));
        OptionalDouble latitude = node.field("latitude")
                .flatMap(GivenReader::latitude)
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
        return from.flatMap(first -> to.map(last -> new Given.Stay(first, last, region, latitude)));
    }

    private static Optional<LocalDate> required(Node node, String name) {
        return node.field(name)
                .orElseGet(() -> new Node(node.path() + "." + name, "", node.errors()))
                .date();
    }

    private static Optional<String> region(Question question, Node node) {
        return node.text()
                .flatMap(code -> question.option(code).map(Option::code).or(() -> node.wrong("is not a region")));
    }

    private static Optional<Double> latitude(Node node) {
        return node.number()
                .flatMap(degrees ->
                        Math.abs(degrees) <= 90 ? Optional.of(degrees) : node.wrong("is not within -90 to 90 degrees"));
    }

    private static Set<Area> areas(Node node) {
        Set<Area> areas = EnumSet.noneOf(Area.class);
        node.field("areas").stream()
                .flatMap(each -> each.elements(MOST).stream())
                .forEach(each -> each.text()
                        .flatMap(code -> Area.of(code).or(() -> each.wrong("is not an area: " + code)))
                        .ifPresent(areas::add));
        return areas;
    }
}
