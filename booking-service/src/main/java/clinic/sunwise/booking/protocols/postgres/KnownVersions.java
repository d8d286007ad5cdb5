package clinic.sunwise.booking.protocols.postgres;

import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.ProtocolTexts;
import clinic.sunwise.booking.protocols.ProtocolTexts.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Protocols by version: the first one ships with the product, all others were written by clinics. What was once published never
 * changes, so it is read once.
 */
class KnownVersions {

    private record Version(String clinic, String code, int number) {}

    private final JdbcClient jdbc;
    private final Map<String, Protocol> shipped;
    private final ProtocolTexts texts;
    private final Map<Version, Protocol> written = new ConcurrentHashMap<>();

    KnownVersions(JdbcClient jdbc, List<Protocol> shipped, ProtocolTexts texts) {
        this.jdbc = jdbc;
        this.shipped = shipped.stream().collect(Collectors.toUnmodifiableMap(Protocol::code, Function.identity()));
        this.texts = texts;
    }

    Protocol get(String clinic, String code, int number) {
        Protocol first = shipped.get(code);
        if (first != null && first.version() == number) {
            return first;
        }
        Version version = new Version(clinic, code, number);
        Protocol known = written.get(version);
        return known == null ? remember(version) : known;
    }

    /** Read without a lock of our own; who reads at the same time reads the same. */
    private Protocol remember(Version version) {
        Protocol read = protocol(version);
        written.put(version, read);
        return read;
    }

    private Protocol protocol(Version version) {
        Reading reading = text(version)
                .map(texts::read)
                .orElseThrow(() -> new IllegalArgumentException("there is no protocol " + version));
        return switch (reading) {
            case Reading.Sound sound -> sound.protocol();
            case Reading.Broken broken ->
                throw new IllegalStateException(version + " cannot be used any more: " + broken);
        };
    }

    private Optional<String> text(Version version) {
        return jdbc.sql("SELECT text FROM protocol_version WHERE clinic_id = ? AND protocol = ? AND version = ?")
                .params(version.clinic(), version.code(), version.number())
                .query(String.class)
                .optional();
    }
}
