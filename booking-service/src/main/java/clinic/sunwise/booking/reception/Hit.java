package clinic.sunwise.booking.reception;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An appointment that is, or would be, outside the hours.
 *
 * @param phone of the patient, who has to be told
 * @param proposals times to which it could be moved, each on a day of its own, none if there is none within 90 days; empty for those
 *     far behind, for whom nothing was searched yet
 */
public record Hit(Occupation.Visit visit, Optional<String> phone, Optional<List<OffsetDateTime>> proposals) {

    public Hit {
        proposals = proposals.map(List::copyOf);
    }
}
