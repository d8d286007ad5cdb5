package clinic.sunwise.booking.schedulinglinks;

import clinic.sunwise.booking.availability.Availability;
import clinic.sunwise.booking.availability.Search;
import clinic.sunwise.booking.availability.SessionPlan;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Depth;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.words.Languages;
import clinic.sunwise.platform.memory.ShortMemory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The free times of clinics that publish them: what somebody finds of whom nothing is known, by the search that she has herself. */
@Service
public class PublicTimes {

    /** Days that are published, today included. */
    public static final int DAYS = 28;

    /** As long as programs are asked to wait before they ask again. */
    public static final Duration FRESH = Duration.ofMinutes(1);

    private final Listings listings;
    private final Directory directory;
    private final Protocols protocols;
    private final Availability availability;
    private final Clock clock;
    private final ShortMemory<String, List<PublicSlot>> known = new ShortMemory<>(FRESH);

    PublicTimes(Listings listings, Directory directory, Protocols protocols, Availability availability, Clock clock) {
        this.listings = listings;
        this.directory = directory;
        this.protocols = protocols;
        this.availability = availability;
        this.clock = clock;
    }

    /** A clinic that publishes, with where it is. */
    public record Published(Listings.Placed placed, Premises premises) {}

    /** All that publish, by clinic. */
    public List<Published> clinics() {
        return listings.all().stream()
                .flatMap(placed ->
                        directory
                                .premises(placed.listing().clinic())
                                .map(premises -> new Published(placed, premises))
                                .stream())
                .toList();
    }

    /** The treatments of a clinic that patients may choose by themselves. */
    public List<PublicSchedule> schedules(Premises premises) {
        return protocols.of(premises.clinic().id(), today(premises)).stream()
                .flatMap(protocol -> schedules(premises.clinic(), protocol))
                .toList();
    }

    /**
     * The clinic's free times by schedule and start, at most a minute old; empty if it does not publish them.
     */
    public Optional<List<PublicSlot>> slots(String clinic) {
        return listings.of(clinic)
                .flatMap(listing -> directory.premises(clinic))
                .flatMap(premises -> known.get(clinic, _ -> Optional.of(search(premises))));
    }

    private List<PublicSlot> search(Premises premises) {
        return schedules(premises).stream()
                .flatMap(schedule -> search(premises, schedule))
                .toList();
    }

    private Stream<PublicSlot> search(Premises premises, PublicSchedule schedule) {
        Treatment treatment = schedule.treatment();
        LocalDate today = today(premises);
        Duration stay = protocols
                .of(schedule.clinic(), treatment.protocol(), today)
                .flatMap(protocol -> SessionPlan.of(protocol, treatment))
                .map(SessionPlan::stay)
                .orElseThrow();
        return availability
                .search(new Search(premises, treatment, today, DAYS, Optional.empty(), Optional.empty()))
                .stream()
                .flatMap(Function.identity())
                .flatMap(day -> day.times().stream())
                .map(start -> new PublicSlot(
                        schedule.id(),
                        start,
                        start.toInstant()
                                .plus(stay)
                                .atZone(premises.clinic().zone())
                                .toOffsetDateTime()));
    }

    private static Stream<PublicSchedule> schedules(Clinic clinic, Protocol protocol) {
        Locale language = Languages.best("", clinic.languages());
        return protocol.techniques().stream()
                .flatMap(technique -> technique.depths().stream()
                        .filter(depth -> depth.chosenBy() == Depth.ChosenBy.ANYONE)
                        .map(depth -> new PublicSchedule(
                                id(clinic.id(), protocol.code(), technique.code(), depth.code()),
                                clinic.id(),
                                new Treatment(
                                        protocol.code(),
                                        technique.code(),
                                        depth.code(),
                                        Set.of(longest(technique.durations()))),
                                technique.title().in(language))));
    }

    /** Of several that take as long always the same. */
    private static Area longest(Map<Area, Duration> durations) {
        return durations.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static UUID id(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("/", parts).getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate today(Premises premises) {
        return LocalDate.ofInstant(clock.instant(), premises.clinic().zone());
    }
}
