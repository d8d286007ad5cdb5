package clinic.sunwise.booking.directory;

import clinic.sunwise.booking.sunseason.Place;
import java.time.ZoneId;
import java.util.List;

/**
 * A clinic.
 *
 * @param id the word in its address, such as {@code utrecht}
 * @param chain whose patients and their history it shares with its sister clinics
 * @param country ISO 3166 code
 * @param currency ISO 4217 code
 * @param languages that patients are served in, the usual one first
 * @param slotMinutes sessions start on multiples of it on the clinic's wall clock
 */
public record Clinic(
        String id,
        String chain,
        String name,
        String country,
        ZoneId zone,
        String currency,
        List<String> languages,
        int slotMinutes,
        Place place) {

    public Clinic {
        languages = List.copyOf(languages);
    }
}
