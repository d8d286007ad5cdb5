package clinic.sunwise.booking.protocols.yaml;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Contradictions;
import clinic.sunwise.booking.protocols.Course;
import clinic.sunwise.booking.protocols.Depth;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.ProtocolRule;
import clinic.sunwise.booking.protocols.Rules;
import clinic.sunwise.booking.protocols.SessionResources;
import clinic.sunwise.booking.protocols.SessionResources.Anaesthesia;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The way from a protocol's text, YAML or JSON, to the checked model. {@code protocol.schema.json} describes the same. */
public final class ProtocolFile {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final int MOST_NESTED = 20;

    private ProtocolFile() {}

    /**
     * The protocol that the text says.
     *
     * @param file what the text is called in messages
     * @throws BrokenProtocolFile if it cannot be used; names the file, the line and the reason
     */
    public static Protocol read(String file, String text) {
        return Entry.read(file, compose(file, text), ProtocolFile::protocol);
    }

    private static Node compose(String file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowNonScalarKeys(true)
                .build();
        try {
            requireShallow(file, text, settings);
            return new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new BrokenProtocolFile(
                            file, 0, "the file is empty", new IllegalArgumentException("no document")));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            throw new BrokenProtocolFile(file, line, e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new BrokenProtocolFile(file, 0, String.valueOf(e.getMessage()), e);
        }
    }

    /** Before nodes are built, which takes the reader's stack: a protocol nests six deep. */
    private static void requireShallow(String file, String text, LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > MOST_NESTED) {
                int line = event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
                String reason = "nothing in a protocol nests deeper than " + MOST_NESTED;
                throw new BrokenProtocolFile(file, line, reason, new IllegalArgumentException(reason));
            }
        }
    }

    private static Protocol protocol(Entry entry) {
        Set<String> codes = new HashSet<>();
        List<Protocol.Technique> techniques =
                required("techniques", entry.entries("techniques", each -> once(codes, technique(each))));
        Contradictions contradictions = new Contradictions();
        return new Protocol(
                entry.parsed("code", ProtocolFile::code),
                entry.number("version"),
                entry.translations("title"),
                techniques,
                new Rules(required(
                        "rules", entry.entries("rules", each -> contradictions.add(rule(each, techniques))))),
                GuidanceEntries.guidance(entry, techniques));
    }

    private static Protocol.Technique once(Set<String> codes, Protocol.Technique technique) {
        if (!codes.add(technique.code())) {
            throw new IllegalArgumentException("there is a technique '" + technique.code() + "' before this one");
        }
        Set<String> depths = technique.depths().stream().map(Depth::code).collect(Collectors.toUnmodifiableSet());
        if (depths.size() < technique.depths().size()) {
            throw new IllegalArgumentException("technique '" + technique.code() + "' has one depth twice");
        }
        return technique;
    }

    private static ProtocolRule rule(Entry entry, List<Protocol.Technique> techniques) {
        return RuleEntries.rule(entry, ScopeEntry.scope(entry, techniques));
    }

    private static Protocol.Technique technique(Entry entry) {
        return new Protocol.Technique(
                entry.parsed("code", ProtocolFile::code),
                entry.translations("title"),
                entry.optionalText("device"),
                Set.copyOf(entry.texts("countsAs")),
                entry.entries("depths", ProtocolFile::depth),
                entry.entry("minutesByArea", ProtocolFile::durations),
                SourceEntry.source(entry, "minutesSource"),
                entry.entry("course", ProtocolFile::course));
    }

    private static Depth depth(Entry entry) {
        return new Depth(
                entry.parsed("code", ProtocolFile::code),
                entry.translations("title"),
                entry.word("chosenBy", Depth.ChosenBy.class),
                SourceEntry.source(entry),
                entry.optionalEntry("resources", ProtocolFile::resources).orElse(SessionResources.NONE));
    }

    private static SessionResources resources(Entry entry) {
        return new SessionResources(
                minutes(entry, "preparationMinutes"),
                minutes(entry, "cleaningMinutes"),
                minutes(entry, "recoveryMinutes"),
                entry.flag("secondPractitioner"),
                entry.has("anaesthesia") ? entry.word("anaesthesia", Anaesthesia.class) : Anaesthesia.NONE);
    }

    private static Duration minutes(Entry entry, String key) {
        return Duration.ofMinutes(entry.number(key, 0));
    }

    private static Map<Area, Duration> durations(Entry entry) {
        Map<Area, Duration> durations = new EnumMap<>(Area.class);
        entry.keys().forEach(area -> durations.put(area(area), Duration.ofMinutes(entry.number(area))));
        return durations;
    }

    private static Course course(Entry entry) {
        return new Course(
                entry.number("sessionsMin"),
                entry.number("sessionsMax"),
                entry.optionalParsed("newAfter", Distance::parse).orElse(Course.USUAL_NEW_AFTER),
                SourceEntry.source(entry));
    }

    static Area area(String code) {
        return Area.of(code).orElseThrow(() -> new IllegalArgumentException("there is no area '" + code + "'"));
    }

    static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException("a code is of small letters, digits and single hyphens: " + text);
        }
        return text;
    }

    private static <T> List<T> required(String key, List<T> list) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException("'" + key + "' is missing");
        }
        return list;
    }
}
