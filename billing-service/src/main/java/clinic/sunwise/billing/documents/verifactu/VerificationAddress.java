package clinic.sunwise.billing.documents.verifactu;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The address at which the Spanish tax agency (AEAT) tells whether it knows an invoice: what the QR code on the invoice holds
 * (Orden HAC/1177/2024, articles 20 and 21, and the agency's note on the QR code, version 0.5.0).
 */
public final class VerificationAddress {

    private static final String SERVICE = "https://www2.agenciatributaria.gob.es/wlpl/TIKE-CONT/ValidarQR";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    private VerificationAddress() {}

    /**
     * The address, with the record's values.
     *
     * @param taxNumber of the issuer
     * @param number series and number of the invoice
     * @param total with tax; below zero for a credit note
     */
    public static String of(String taxNumber, String number, LocalDate issuedOn, BigDecimal total) {
        return SERVICE
                + "?nif=" + encoded(taxNumber)
                + "&numserie=" + encoded(number)
                + "&fecha=" + DAY.format(issuedOn)
                + "&importe=" + total.toPlainString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
