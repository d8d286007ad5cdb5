package clinic.sunwise.booking.protocols.yaml;

import clinic.sunwise.booking.protocols.AgeLimits;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Course;
import clinic.sunwise.booking.protocols.Depth;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.Spacing;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shape of a protocol file, and the way from it to the checked model. */
record ProtocolFile(
        String code,
        int version,
        String title,
        List<TechniqueEntry> techniques,
        SpacingEntry spacing,
        @Nullable AgeLimitsEntry ageLimits,
        @Nullable List<String> questions) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    record TechniqueEntry(
            String code,
            String title,
            @Nullable String device,
            List<DepthEntry> depths,
            Map<String, Integer> minutesByArea,
            CourseEntry course) {

        TechniqueEntry {
            required(code, "code");
            required(title, "title");
            required(depths, "depths");
            required(minutesByArea, "minutesByArea");
            required(course, "course");
        }
    }

    record DepthEntry(String code, String title, String chosenBy, SourceEntry source) {

        DepthEntry {
            required(code, "code");
            required(title, "title");
            required(chosenBy, "chosenBy");
            required(source, "source");
        }
    }

    record CourseEntry(int sessionsMin, int sessionsMax, SourceEntry source) {

        CourseEntry {
            required(source, "source");
        }
    }

    record SourceEntry(String document, String passage, String basis) {

        SourceEntry {
            required(document, "document");
            required(passage, "passage");
            required(basis, "basis");
        }
    }

    record SpacingEntry(Period minimum, @Nullable Period verySensitive, SourceEntry source) {

        SpacingEntry {
            required(minimum, "minimum");
            required(source, "source");
        }
    }

    record AgeLimitsEntry(int refusedBelow, int clinicianBelow, int clinicianAbove, SourceEntry source) {

        AgeLimitsEntry {
            required(source, "source");
        }
    }

    ProtocolFile {
        required(code, "code");
        required(title, "title");
        required(techniques, "techniques");
        required(spacing, "spacing");
    }

    static Protocol read(String file, InputStream content) throws IOException {
        String text = new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            return YAML.readValue(text, ProtocolFile.class).toProtocol();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BrokenProtocolFile(file, line, reason(e), e);
        } catch (IllegalArgumentException e) {
            throw new BrokenProtocolFile(file, 0, String.valueOf(e.getMessage()), e);
        }
    }

    private static String reason(JacksonException e) {
        return String.valueOf(
                e.getCause() instanceof IllegalArgumentException ownCheck
                        ? ownCheck.getMessage()
                        : e.getOriginalMessage());
    }

    private Protocol toProtocol() {
        return new Protocol(
                code,
                version,
                title,
                techniques.stream().map(ProtocolFile::technique).toList(),
                new Spacing(spacing.minimum, Optional.ofNullable(spacing.verySensitive), source(spacing.source)),
                Optional.ofNullable(ageLimits).map(ProtocolFile::ages),
                questions == null ? List.of() : questions);
    }

    private static Protocol.Technique technique(TechniqueEntry entry) {
        return new Protocol.Technique(
                entry.code,
                entry.title,
                Optional.ofNullable(entry.device),
                entry.depths.stream().map(ProtocolFile::depth).toList(),
                entry.minutesByArea.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> area(each.getKey()), each -> Duration.ofMinutes(each.getValue()))),
                new Course(entry.course.sessionsMin, entry.course.sessionsMax, source(entry.course.source)));
    }

    private static Depth depth(DepthEntry entry) {
        return new Depth(
                entry.code,
                entry.title,
                Depth.ChosenBy.valueOf(entry.chosenBy.toUpperCase(Locale.ROOT)),
                source(entry.source));
    }

    private static AgeLimits ages(AgeLimitsEntry entry) {
        return new AgeLimits(entry.refusedBelow, entry.clinicianBelow, entry.clinicianAbove, source(entry.source));
    }

    private static Source source(SourceEntry entry) {
        return new Source(entry.document, entry.passage, Source.Basis.valueOf(entry.basis.toUpperCase(Locale.ROOT)));
    }

    private static Area area(String code) {
        return Area.of(code).orElseThrow(() -> new IllegalArgumentException("there is no area '" + code + "'"));
    }

    /** The parser leaves what a file does not say null, whatever the types promise. */
    private static void required(@Nullable Object value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
    }
}
