package clinic.sunwise.billing.issuers;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clinic's licence for medical cosmetology.
 *
 * @param number as the authority has given it, once for a clinic
 * @param protocols that it covers, at least one
 * @param firstDay inclusive
 * @param lastDay inclusive, not before the first; null if it has no end
 */
public record Licence(
        String clinic,
        String number,
        Set<String> protocols,
        LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    public Licence {
        protocols = Set.copyOf(protocols);
        if (number.isBlank() || protocols.isEmpty() || (lastDay != null && lastDay.isBefore(firstDay))) {
            throw new IllegalArgumentException(
                    "a licence has a number, covers something and does not end before it begins");
        }
    }

    public boolean covers(String protocol, LocalDate day) {
        return protocols.contains(protocol) && !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }
}
