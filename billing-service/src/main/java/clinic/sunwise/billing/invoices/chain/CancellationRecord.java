package clinic.sunwise.billing.invoices.chain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The record that cancels one that should never have been made: the fields that its hash covers, in the order of the law (Spain,
 * Orden HAC/1177/2024).
 *
 * @param issuer tax number as the cancelled document has it
 * @param number of the cancelled document
 * @param issuedOn day of issue of the cancelled document
 */
public record CancellationRecord(
        String issuer, String number, LocalDate issuedOn, String previousHash, OffsetDateTime recordedAt)
        implements Chained {

    public CancellationRecord {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public String canonical() {
        return "IDEmisorFacturaAnulada=" + issuer.strip()
                + "&NumSerieFacturaAnulada=" + number.strip()
                + "&FechaExpedicionFacturaAnulada=" + DAY.format(issuedOn)
                + "&Huella=" + previousHash
                + "&FechaHoraHusoGenRegistro=" + SECOND.format(recordedAt);
    }
}
