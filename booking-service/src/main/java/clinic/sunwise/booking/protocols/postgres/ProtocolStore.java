package clinic.sunwise.booking.protocols.postgres;

import static java.util.stream.Collectors.groupingBy;

import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.ProtocolTexts;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.VersionTimeline;
import clinic.sunwise.booking.protocols.VersionTimeline.Entry;
import clinic.sunwise.platform.memory.ShortMemory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which versions are in force at the clinics. Like the directory it is read every few seconds, because each request needs it and
 * it changes a few times a year; what is written down is decided on what the database says at that moment.
 */
public class ProtocolStore implements Protocols {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Row(String protocol, int version, LocalDate effectiveFrom) {

        Entry entry() {
            return new Entry(version, effectiveFrom);
        }
    }

    private final JdbcClient jdbc;
    private final KnownVersions versions;
    private final ShortMemory<String, Map<String, VersionTimeline>> known = new ShortMemory<>(FRESH);

    /** @param shipped the first versions, one for each code */
    public ProtocolStore(JdbcClient jdbc, List<Protocol> shipped, ProtocolTexts texts) {
        this.jdbc = jdbc;
        this.versions = new KnownVersions(jdbc, shipped, texts);
    }

    @Override
    public List<Protocol> of(String clinic, LocalDate day) {
        return known.get(clinic, this::read).orElse(Map.of()).entrySet().stream()
                .flatMap(each ->
                        each.getValue().on(day).map(entry -> version(clinic, each.getKey(), entry.version())).stream())
                .sorted(Comparator.comparing(Protocol::code))
                .toList();
    }

    @Override
    public Protocol version(String clinic, String code, int version) {
        return versions.get(clinic, code, version);
    }

    /** Two statements: one that waits for a lock would still see what was there before it. */
    @Override
    public Optional<Protocol> inForce(String clinic, String code, LocalDate day) {
        PublicationLock.share(jdbc, clinic, code);
        return Optional.ofNullable(rows(clinic).get(code))
                .flatMap(timeline -> timeline.on(day))
                .map(entry -> version(clinic, code, entry.version()));
    }

    private Optional<Map<String, VersionTimeline>> read(String clinic) {
        return Optional.of(rows(clinic)).filter(some -> !some.isEmpty());
    }

    private Map<String, VersionTimeline> rows(String clinic) {
        Map<String, List<Row>> rows = jdbc
                .sql("SELECT protocol, version, effective_from FROM clinic_protocol WHERE clinic_id = ?")
                .param(clinic)
                .query(Row.class)
                .list()
                .stream()
                .collect(groupingBy(Row::protocol));
        Map<String, VersionTimeline> timelines = new LinkedHashMap<>();
        rows.forEach((code, of) -> timelines.put(
                code, new VersionTimeline(of.stream().map(Row::entry).toList())));
        return timelines;
    }
}
