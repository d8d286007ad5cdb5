package clinic.sunwise.gateway.passkeys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;

/** The passkeys of patients, who come and go in booking and not here. */
@Service
public class PatientPasskeys {

    private final PasskeyStore store;
    private final InstantSource machineTime;

    PatientPasskeys(PasskeyStore store, InstantSource machineTime) {
        this.store = store;
        this.machineTime = machineTime;
    }

    /** Those not asked after for so long, the longest first; they count as asked after now. */
    public List<Passkey> toAskAfter(Duration every, int most) {
        Instant now = machineTime.instant();
        return store.toAskAfter(now.minus(every), most, now);
    }

    /** Its patient is gone. */
    public void remove(Passkey passkey) {
        store.remove(passkey.id(), passkey.holder());
    }
}
