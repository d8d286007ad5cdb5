package clinic.sunwise.booking.messages;

import clinic.sunwise.booking.directory.Directory;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How clinics write to their patients. A change holds for what waits, too. */
@Service
@Transactional
public class ClinicSettings {

    private final SettingsStore settings;
    private final MessageStore messages;
    private final Directory directory;

    ClinicSettings(SettingsStore settings, MessageStore messages, Directory directory) {
        this.settings = settings;
        this.messages = messages;
        this.directory = directory;
    }

    /** What came of a change. */
    public sealed interface Outcome {

        record Done(MessageSettings settings) implements Outcome {}

        record NotFound() implements Outcome {}

        /** Somebody else has changed them since they were read; they have this version now. */
        record ChangedMeanwhile(int version) implements Outcome {}
    }

    /** Those of the clinic; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<MessageSettings> of(String clinic) {
        return directory.premises(clinic).map(premises -> settings.of(clinic));
    }

    /** Puts them in the place of those of the version before. */
    public Outcome set(String clinic, MessageSettings wanted, String by) {
        if (directory.premises(clinic).isEmpty()) {
            return new Outcome.NotFound();
        }
        if (!settings.put(clinic, wanted, by)) {
            return new Outcome.ChangedMeanwhile(settings.of(clinic).version());
        }
        messages.remind(clinic, wanted.reminder());
        return new Outcome.Done(wanted);
    }
}
