package clinic.sunwise.local.past;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody of {@code past/*.json}.
 *
 * @param email at example.org, which belongs to nobody
 * @param daysAgo when she first came, counted from today
 * @param findings what she answers with yes, by the codes of the questions' options
 */
record Patient(
        String givenName,
        String familyName,
        LocalDate birthDate,
        String email,
        String phone,
        String language,
        int daysAgo,
        Plot plot,
        Course course,
        List<String> findings) {

    /** What becomes of her. */
    enum Plot {
        /** Books each session when the one before is done. */
        SESSION_BY_SESSION,
        /** Has the whole course planned and booked in one step. */
        PLANNED,
        /** Asks a clinician for what the rules leave to her, and waits for the answer. */
        ASKS,
        /** Waits for an earlier time. */
        WAITS,
        /** Says after booking that something has changed. */
        CHANGED,
        /** Took an estimate home and has not signed it. */
        ESTIMATE
    }

    /**
     * What she comes for.
     *
     * @param first steps on the day on which she first comes
     * @param then steps on a later day, before anything is booked
     */
    record Course(
            String protocol,
            String technique,
            String depth,
            List<String> areas,
            int sessions,
            List<String> first,
            List<String> then) {

        String treatment() {
            return "{\"protocol\":\"%s\",\"technique\":\"%s\",\"depth\":\"%s\",\"areas\":[\"%s\"]}"
                    .formatted(protocol, technique, depth, String.join("\",\"", areas));
        }

        String query() {
            return "protocol=%s&technique=%s&depth=%s&area=%s"
                    .formatted(protocol, technique, depth, String.join("&area=", areas));
        }
    }
}
