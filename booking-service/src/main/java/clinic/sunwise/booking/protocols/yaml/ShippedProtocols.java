package clinic.sunwise.booking.protocols.yaml;

import clinic.sunwise.booking.protocols.Protocol;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The protocols that ship with the product, one file each under {@code protocols/}. */
public final class ShippedProtocols {

    static final List<String> FILES = List.of(
            "protocols/microdermabrasion-levels.yaml",
            "protocols/dermabrasion-series.yaml",
            "protocols/surgical-dermabrasion.yaml",
            "protocols/stretch-marks.yaml",
            "protocols/diamond-crystal-oxygen.yaml");

    private ShippedProtocols() {}

    /**
     * All of them.
     *
     * @throws BrokenProtocolFile if one cannot be used
     */
    public static List<Protocol> load() {
        return FILES.stream().map(ShippedProtocols::load).toList();
    }

    /**
     * One of them.
     *
     * @throws IllegalArgumentException if there is none with that code
     */
    public static Protocol protocol(String code) {
        return load().stream()
                .filter(protocol -> protocol.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no protocol " + code + " ships"));
    }

    /** The text of the one with that code, comments included. */
    static Optional<String> text(String code) {
        return FILES.stream()
                .filter(file -> load(file).code().equals(code))
                .findFirst()
                .map(ShippedProtocols::content);
    }

    private static Protocol load(String file) {
        return ProtocolFile.read(file, content(file));
    }

    private static String content(String file) {
        try (InputStream content = ShippedProtocols.class.getClassLoader().getResourceAsStream(file)) {
            if (content == null) {
                throw new BrokenProtocolFile(file, 0, "the file is missing", new IllegalStateException(file));
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
