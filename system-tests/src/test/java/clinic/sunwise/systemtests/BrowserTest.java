package clinic.sunwise.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A patient with a phone: treatment and price, free and refused days with their reasons, sessions booked and moved, a passkey. A day at the desk:
 * every section, a booking by telephone, moves by mouse and keyboard, a visit, a closure that another desk sees. And the office: prices,
 * protocols, staff, audit.
 */
@Order(2)
@ExtendWith(Evidence.class)
class BrowserTest {

    private final Stack stack = Stack.running();

    @Test
    void aPatientBooksByHerselfInChromium() throws Exception {
        travel("booking.mjs");
    }

    @Test
    void receptionWorksADayAtTheDeskInChromium() throws Exception {
        travel("desk.mjs");
    }

    @Test
    void anAdministratorKeepsTheOfficeInChromium() throws Exception {
        travel("office.mjs");
    }

    @Test
    void theFirstPageIsLightAndStandsStill() throws Exception {
        travel("first-page.mjs");
    }

    private void travel(String script) throws IOException, InterruptedException {
        BrowserScript.Run journey =
                BrowserScript.of(script, stack, Mails.caughtBy(stack).address());
        assertThat(journey.exit()).as(journey.said()).isZero();
    }
}
