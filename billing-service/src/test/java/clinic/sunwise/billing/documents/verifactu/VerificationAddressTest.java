package clinic.sunwise.billing.documents.verifactu;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VerificationAddressTest {

    /** The example of the tax agency's note on the QR code: a number with an ampersand. */
    @Test
    void theAgencysExample() {
        assertThat(VerificationAddress.of(
                        "89890001K", "12345678&G33", LocalDate.of(2024, 9, 1), new BigDecimal("241.4")))
                .isEqualTo("https://www2.agenciatributaria.gob.es/wlpl/TIKE-CONT/ValidarQR"
                        + "?nif=89890001K&numserie=12345678%26G33&fecha=01-09-2024&importe=241.4");
    }
}
