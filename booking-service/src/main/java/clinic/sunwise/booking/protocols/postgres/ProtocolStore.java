package clinic.sunwise.booking.protocols.postgres;

import static java.util.stream.Collectors.toUnmodifiableMap;

import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.platform.memory.ShortMemory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The clinics' choice out of the versions that ship. Like the directory it is read every few seconds, because each request
 * needs it and it changes a few times a year.
 */
public class ProtocolStore implements Protocols {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Version(String code, int version) {

        static Version of(Protocol protocol) {
            return new Version(protocol.code(), protocol.version());
        }
    }

    private record Choice(String protocol, int version, LocalDate effectiveFrom) {}

    private final JdbcClient jdbc;
    private final Map<Version, Protocol> versions;
    private final ShortMemory<String, List<Choice>> known = new ShortMemory<>(FRESH);

    public ProtocolStore(JdbcClient jdbc, List<Protocol> shipped) {
        this.jdbc = jdbc;
        this.versions = shipped.stream().collect(toUnmodifiableMap(Version::of, Function.identity()));
    }

    @Override
    public List<Protocol> of(String clinic, LocalDate day) {
        return choices(clinic).stream()
                .filter(choice -> !choice.effectiveFrom().isAfter(day))
                .collect(toUnmodifiableMap(Choice::protocol, Function.identity(), (earlier, later) -> later))
                .values()
                .stream()
                .map(choice -> version(choice.protocol(), choice.version()))
                .sorted(Comparator.comparing(Protocol::code))
                .toList();
    }

    @Override
    public Protocol version(String code, int version) {
        return Optional.ofNullable(versions.get(new Version(code, version)))
                .orElseThrow(() -> new IllegalArgumentException("no protocol " + code + " in version " + version));
    }

    private List<Choice> choices(String clinic) {
        return known.get(clinic, this::read).orElse(List.of());
    }

    private Optional<List<Choice>> read(String clinic) {
        List<Choice> choices = jdbc.sql("""
                        SELECT protocol, version, effective_from FROM clinic_protocol
                        WHERE clinic_id = ? ORDER BY effective_from
                        """).param(clinic).query(Choice.class).list();
        return Optional.of(choices).filter(some -> !some.isEmpty());
    }
}
