package clinic.sunwise.booking.messages;

/** Where clinics' settings are kept. All writing happens in the caller's transaction. */
public interface SettingsStore {

    /** The clinic's, or the usual ones. */
    MessageSettings of(String clinic);

    /**
     * Writes them down over those of the version before.
     *
     * @return false if somebody else has changed them meanwhile
     */
    boolean put(String clinic, MessageSettings settings, String by);
}
