package clinic.sunwise.booking.protocols.http;

import clinic.sunwise.booking.protocols.Source;
import java.util.Locale;

/**
 * Where something in a protocol comes from.
 *
 * @param basis {@code stated}, {@code assumed} or {@code evidence}
 */
public record SourceAnswer(String document, String passage, String basis) {

    public static SourceAnswer of(Source source) {
        return new SourceAnswer(
                source.document(), source.passage(), source.basis().name().toLowerCase(Locale.ROOT));
    }
}
