package clinic.sunwise.billing.invoices.chain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The record of an issued document in its issuer's chain: the fields that its hash covers, in the order of the law (Spain,
 * Orden HAC/1177/2024; used for all countries).
 *
 * @param issuer the issuer's tax number
 * @param number series and number of the document
 * @param type F1 full, F2 simplified, F3 full in the place of simplified ones, R1 to R5 corrective
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
        OffsetDateTime recordedAt)
        implements Chained {

    public ChainRecord {
        if (!type.matches("F[1-3]|R[1-5]")) {
            throw new IllegalArgumentException("there is no document type " + type);
        }
        recordedAt = recordedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public String canonical() {
        return "IDEmisorFactura=" + issuer.strip()
                + "&NumSerieFactura=" + number.strip()
                + "&FechaExpedicionFactura=" + DAY.format(issuedOn)
                + "&TipoFactura=" + type
                + "&CuotaTotal=" + totalVat.toPlainString()
                + "&ImporteTotal=" + total.toPlainString()
                + "&Huella=" + previousHash
                + "&FechaHoraHusoGenRegistro=" + SECOND.format(recordedAt);
    }
}
