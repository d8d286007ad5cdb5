package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Times to propose to a patient, such as other ones where she cannot have what she wanted: the same search as for free times. */
@Component
public class Proposals {

    private static final int MOST = 3;

    /** Most times are found within two weeks, so the rest is searched only where they are not. */
    private static final List<Integer> DAYS_SEARCHED = List.of(14, 76);

    private final Availability availability;

    Proposals(Availability availability) {
        this.availability = availability;
    }

    /**
     * Up to three times within 90 days, each the best of its day.
     *
     * @param premises as they will be
     * @param insteadOf the appointment that would be moved; empty for none
     * @param from first day, not before today
     */
    public List<OffsetDateTime> of(
            Premises premises, Treatment treatment, UUID patient, Optional<UUID> insteadOf, LocalDate from) {
        List<OffsetDateTime> proposals = new ArrayList<>();
        LocalDate next = from;
        for (int days : DAYS_SEARCHED) {
            if (proposals.size() < MOST) {
                Search search = new Search(
                        premises, treatment, next, days, Optional.empty(), Optional.of(patient), insteadOf, true);
                best(search).limit(MOST - proposals.size()).forEach(proposals::add);
            }
            next = next.plusDays(days);
        }
        return proposals;
    }

    private Stream<OffsetDateTime> best(Search search) {
        return availability.search(search).stream()
                .flatMap(List::stream)
                .flatMap(day -> day.recommended().stream().limit(1));
    }
}
