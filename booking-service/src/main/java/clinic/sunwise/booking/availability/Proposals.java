package clinic.sunwise.booking.availability;

import static java.util.stream.Collectors.toMap;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Times to propose to a patient, such as other ones where she cannot have what she wanted: the same search as for free times. */
@Component
public class Proposals {

    private static final int MOST = 3;

    private static final int DAYS_SEARCHED = 90;

    private final Availability availability;
    private final Subjects subjects;
    private final Clock clock;

    Proposals(Availability availability, Subjects subjects, Clock clock) {
        this.availability = availability;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * An appointment that has to go to another time.
     *
     * @param from first day, not before today
     */
    public record Displaced(UUID appointment, UUID patient, Treatment treatment, LocalDate from) {}

    /**
     * Up to three times within 90 days, each the best of its day; none if the chain has no such patient.
     *
     * @param premises as they will be
     * @param from first day, not before today
     */
    public List<OffsetDateTime> of(Premises premises, Treatment treatment, UUID patient, LocalDate from) {
        Clinic clinic = premises.clinic();
        return subjects.of(clinic, patient, Set.of(), clock.instant())
                .map(subject -> new Bench(premises, availability.at(clinic))
                        .times(new Asked(treatment, patient, Optional.empty(), from, true), subject))
                .orElse(List.of());
    }

    /**
     * The same for appointments that have to go, each as if it were not there, by appointment. However many they are, they are read
     * in as many statements as one.
     *
     * @param byStaff may pass the clinic's minimum notice
     */
    public Map<UUID, List<OffsetDateTime>> insteadOf(Premises premises, List<Displaced> displaced, boolean byStaff) {
        if (displaced.isEmpty()) {
            return Map.of();
        }
        Clinic clinic = premises.clinic();
        Map<UUID, Subject> known = subjects.insteadOf(
                clinic, displaced.stream().collect(toMap(Displaced::appointment, Displaced::patient)), clock.instant());
        Bench bench = new Bench(premises, availability.at(clinic));
        Map<UUID, List<OffsetDateTime>> times = new HashMap<>();
        for (Displaced each : displaced) {
            Subject subject = known.get(each.appointment());
            if (subject != null) {
                times.put(
                        each.appointment(),
                        bench.times(
                                new Asked(
                                        each.treatment(),
                                        each.patient(),
                                        Optional.of(each.appointment()),
                                        each.from(),
                                        byStaff),
                                subject));
            }
        }
        return times;
    }

    private record Asked(
            Treatment treatment, UUID patient, Optional<UUID> insteadOf, LocalDate from, boolean byStaff) {}

    private record Bench(Premises premises, Availability.Searches searches) {

        List<OffsetDateTime> times(Asked asked, Subject subject) {
            Search search = new Search(
                    premises,
                    asked.treatment(),
                    asked.from(),
                    DAYS_SEARCHED,
                    Optional.empty(),
                    Optional.of(asked.patient()),
                    asked.insteadOf(),
                    asked.byStaff());
            return searches.of(search, subject)
                    .flatMap(day -> day.recommended().stream().limit(1))
                    .limit(MOST)
                    .toList();
        }
    }
}
