package clinic.sunwise.billing;

import clinic.sunwise.billing.pricing.Treatment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Events as booking sends them: variations of the example in {@code contracts/}. */
public record SessionEvents(String clinic, UUID patient) {

    private static final String EXAMPLE = read("contracts/events/booking.session-completed.v1.example.json");

    /** The example itself. */
    public static String example() {
        return EXAMPLE;
    }

    /** Level 2 of these areas on 2027-01-04, as an event of its own. */
    public String completed(UUID appointment, String... areas) {
        return completedAt(appointment, "2027-01-04T09:00:00+01:00", areas);
    }

    /** Level 2 of these areas, in a session that began then. */
    public String completedAt(UUID appointment, String startsAt, String... areas) {
        String quoted = List.of(areas).stream().map(each -> '"' + each + '"').collect(Collectors.joining(","));
        return EXAMPLE.replace(
                        "0b9c3a1e-4f0d-4c5b-b5b1-11b3f4a0c003",
                        UUID.randomUUID().toString())
                .replace("6f1c9d2e-5b7a-4c1e-9a53-0d8d3f6f2b11", appointment.toString())
                .replace("00000000-0000-4000-8000-000000000101", patient.toString())
                .replace("2027-01-04T09:00:00+01:00", startsAt)
                .replace("\"utrecht\"", '"' + clinic + '"')
                .replaceFirst("(?s)\"areas\": \\[.*?]", "\"areas\": [" + quoted + "]");
    }

    /** This treatment, which began then. */
    public String completedAt(UUID appointment, String startsAt, Treatment performed, @Nullable String anaesthesia) {
        String event = completedAt(appointment, startsAt, performed.areas().toArray(String[]::new))
                .replace("\"microdermabrasion-levels\"", '"' + performed.protocol() + '"')
                .replace("\"microdermabrasion\"", '"' + performed.technique() + '"')
                .replace("\"level-2\"", '"' + performed.depth() + '"');
        return anaesthesia == null
                ? event
                : event.replace("\"protocolVersion\"", "\"anaesthesia\": \"" + anaesthesia + "\", \"protocolVersion\"");
    }

    /**
     * The event with what was said of the session besides.
     *
     * @param fields of its data, such as {@code "courseSessions": 5}
     */
    public static String saying(String event, String fields) {
        return event.replace("\"protocolVersion\"", fields + ", \"protocolVersion\"");
    }

    private static String read(String resource) {
        try (@Nullable
                InputStream content = SessionEvents.class.getClassLoader().getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
