package clinic.sunwise.gateway.patients;

import clinic.sunwise.gateway.passkeys.Passkey;
import clinic.sunwise.gateway.passkeys.PatientPasskeys;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes the passkeys of patients who were erased or have another mail address: they let nobody in any more, and would keep the
 * address. Each is asked after once a day, a hundred at a time, so that booking has other things to do.
 */
@Component
public class GonePatients {

    private static final Logger LOG = LoggerFactory.getLogger(GonePatients.class);
    private static final Duration ASKED_EVERY = Duration.ofDays(1);
    private static final int AT_A_TIME = 100;

    private final PatientPasskeys passkeys;
    private final PatientSignIn patients;

    GonePatients(PatientPasskeys passkeys, PatientSignIn patients) {
        this.passkeys = passkeys;
        this.patients = patients;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT3M")
    public void removeTheirPasskeys() {
        passkeys.toAskAfter(ASKED_EVERY, AT_A_TIME).forEach(this::removeIfGone);
    }

    private void removeIfGone(Passkey passkey) {
        try {
            String address = String.valueOf(passkey.holder().address());
            if (patients.verified(address, passkey.holder().id()).isEmpty()) {
                passkeys.remove(passkey);
            }
        } catch (Refusal e) {
            LOG.warn("whether a passkey's patient is still there is asked again tomorrow: {}", e.getMessage());
        }
    }
}
