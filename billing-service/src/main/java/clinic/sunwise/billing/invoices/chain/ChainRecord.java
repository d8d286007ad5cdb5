package clinic.sunwise.billing.invoices.chain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The record of an issued document in its issuer's chain: the fields that its hash covers, in the order of the law (Spain,
 * Orden HAC/1177/2024; used for all countries).
 *
 * @param issuer the issuer's tax number
 * @param number series and number of the document
 * @param type F1 full, F2 simplified, R1 to R5 corrective
 * @param previousHash hash of the issuer's record before; empty for the first
 * @param recordedAt to the second, with its offset
 */
public record ChainRecord(
        String issuer,
        String number,
        LocalDate issuedOn,
        String type,
        BigDecimal totalVat,
        BigDecimal total,
        String previousHash,
        OffsetDateTime recordedAt) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    public ChainRecord {
        if (!type.matches("F[12]|R[1-5]")) {
            throw new IllegalArgumentException("there is no document type " + type);
        }
        recordedAt = recordedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** SHA-256 of the record, 64 upper-case hexadecimal digits. */
    public String hash() {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(sha256().digest(canonical().getBytes(StandardCharsets.UTF_8)));
    }

    private String canonical() {
        return "IDEmisorFactura=" + issuer.strip()
                + "&NumSerieFactura=" + number.strip()
                + "&FechaExpedicionFactura=" + DAY.format(issuedOn)
                + "&TipoFactura=" + type
                + "&CuotaTotal=" + totalVat.toPlainString()
                + "&ImporteTotal=" + total.toPlainString()
                + "&Huella=" + previousHash
                + "&FechaHoraHusoGenRegistro=" + SECOND.format(recordedAt);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
