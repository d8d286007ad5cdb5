package clinic.sunwise.booking.protocols.yaml;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import clinic.sunwise.booking.words.Translations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of a protocol file whose keys are taken one by one. Whatever is wrong in it stops the reading with the file, the
 * line and the reason; so does a key that nobody took.
 */
final class Entry {

    private final String file;
    private final Node node;
    private final Map<String, Node> untaken = new LinkedHashMap<>();

    private Entry(String file, Node node) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw broken(node, "here a mapping of keys and values is expected");
        }
        mapping.getValue().forEach(this::add);
    }

    /** Makes something of a mapping, and nothing of it may be left over. */
    static <T> T read(String file, Node node, Function<Entry, T> making) {
        Entry entry = new Entry(file, node);
        try {
            T made = making.apply(entry);
            entry.requireAllTaken();
            return made;
        } catch (IllegalArgumentException e) {
            throw new BrokenProtocolFile(file, line(node), String.valueOf(e.getMessage()), e);
        }
    }

    String text(String key) {
        return scalar(key, Tag.STR, "a text");
    }

    /** A text that people read: one for each language, or one that is the same in all. */
    Translations translations(String key) {
        return untaken.get(key) instanceof MappingNode
                ? entry(key, each -> new Translations(each.keys().stream().collect(toMap(identity(), each::text))))
                : Translations.same(text(key));
    }

    Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    int number(String key) {
        Node value = value(key);
        String digits = scalar(key, value, "a whole number", Tag.INT);
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw broken(value, "'" + key + "' is too large: " + digits);
        }
    }

    int number(String key, int otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    double decimal(String key) {
        return Double.parseDouble(scalar(key, value(key), "a number", Tag.FLOAT, Tag.INT));
    }

    boolean flag(String key) {
        return has(key) && Boolean.parseBoolean(scalar(key, Tag.BOOL, "true or false"));
    }

    /** One of the words of an enumeration, in small letters. */
    <E extends Enum<E>> E word(String key, Class<E> words) {
        Node value = value(key);
        String text = scalar(key, value, "a word", Tag.STR);
        return Stream.of(words.getEnumConstants())
                .filter(each -> code(each).equals(text))
                .findFirst()
                .orElseThrow(() -> broken(
                        value,
                        "'" + key + "' is one of "
                                + Stream.of(words.getEnumConstants())
                                        .map(Entry::code)
                                        .toList() + ", not '"
                                + text + "'"));
    }

    /** Something that is written as text. */
    <T> T parsed(String key, Function<String, T> parser) {
        Node value = value(key);
        try {
            return parser.apply(scalar(key, value, "a text", Tag.STR));
        } catch (IllegalArgumentException e) {
            throw broken(value, "'" + key + "': " + e.getMessage());
        }
    }

    <T> Optional<T> optionalParsed(String key, Function<String, T> parser) {
        return has(key) ? Optional.of(parsed(key, parser)) : Optional.empty();
    }

    /** A list of texts; empty where the key is not there. */
    List<String> texts(String key) {
        return items(key).stream()
                .map(item -> scalar(key, item, "a list of texts", Tag.STR))
                .toList();
    }

    /** A list of mappings, each of which becomes something; empty where the key is not there. */
    <T> List<T> entries(String key, Function<Entry, T> making) {
        return items(key).stream().map(item -> read(file, item, making)).toList();
    }

    /** A mapping that becomes something. */
    <T> T entry(String key, Function<Entry, T> making) {
        return read(file, value(key), making);
    }

    /** A mapping that becomes something; empty where the key is not there. */
    <T> Optional<T> optionalEntry(String key, Function<Entry, T> making) {
        return has(key) ? Optional.of(entry(key, making)) : Optional.empty();
    }

    /** The keys that are not taken yet, in their order. */
    List<String> keys() {
        return List.copyOf(untaken.keySet());
    }

    boolean has(String key) {
        return untaken.containsKey(key);
    }

    private void add(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            throw broken(tuple.getKeyNode(), "a key is a word");
        }
        if (untaken.put(key.getValue(), tuple.getValueNode()) != null) {
            throw broken(key, "'" + key.getValue() + "' is there twice");
        }
    }

    private Node value(String key) {
        @Nullable Node value = untaken.remove(key);
        if (value == null) {
            throw broken(node, "'" + key + "' is missing" + strangers());
        }
        return value;
    }

    /** A key that is misspelt is missed under its right name: then both are told. */
    private String strangers() {
        return untaken.isEmpty() ? "" : "; there is " + new TreeSet<>(untaken.keySet());
    }

    private List<Node> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        Node value = value(key);
        if (!(value instanceof SequenceNode list)) {
            throw broken(value, "'" + key + "' is a list");
        }
        return new ArrayList<>(list.getValue());
    }

    private String scalar(String key, Tag tag, String what) {
        return scalar(key, value(key), what, tag);
    }

    private String scalar(String key, Node value, String what, Tag... tags) {
        if (value instanceof ScalarNode scalar && List.of(tags).contains(scalar.getTag())) {
            return scalar.getValue();
        }
        throw broken(value, "'" + key + "' is " + what);
    }

    private void requireAllTaken() {
        untaken.forEach((key, value) -> {
            throw broken(value, "there is no key '" + key + "' here");
        });
    }

    private BrokenProtocolFile broken(Node where, String reason) {
        return new BrokenProtocolFile(file, line(where), reason, new IllegalArgumentException(reason));
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
