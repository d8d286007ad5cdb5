package clinic.sunwise.booking.courses;

import java.util.UUID;

/**
 * By whom a patient would like to be treated.
 *
 * @param strict nobody else will do; else sessions with her are better
 */
public record WishedPractitioner(UUID id, boolean strict) {

    WishedPractitioner rather() {
        return new WishedPractitioner(id, false);
    }
}
