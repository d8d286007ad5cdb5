package clinic.sunwise.billing.invoices.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/** A record of an issuer's chain: that a document was issued, or that one was cancelled. */
public sealed interface Chained permits ChainRecord, CancellationRecord {

    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
    DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    /** Series and number of the document. */
    String number();

    /** Hash of the issuer's record before; empty for the first. */
    String previousHash();

    /** To the second, with its offset. */
    OffsetDateTime recordedAt();

    /** What is hashed: fields and values as the law writes them. */
    String canonical();

    /** SHA-256 of the record, 64 upper-case hexadecimal digits. */
    default String hash() {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
