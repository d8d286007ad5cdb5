package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Device;
import clinic.sunwise.booking.directory.Hours;
import clinic.sunwise.booking.directory.Practitioner;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.directory.RecoveryPlace;
import clinic.sunwise.booking.directory.Room;
import clinic.sunwise.booking.directory.WeeklyHours;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.sunseason.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A clinic with what is in it, and the plain search through it. */
final class ExampleClinic {

    private final Random random;
    private final Protocol protocol = OperationProtocol.PROTOCOL;
    private final LocalDate day;
    private final WeeklyHours opening;
    private final List<Practitioner> practitioners = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();
    private final List<RecoveryPlace> places = new ArrayList<>();
    private final Map<UUID, List<TimeRange>> busy = new HashMap<>();

    ExampleClinic(Random random, LocalDate day, String from, String to) {
        this.random = random;
        this.day = day;
        this.opening = hours(from, to);
    }

    private WeeklyHours hours(String from, String to) {
        return new WeeklyHours(
                Map.of(day.getDayOfWeek(), List.of(new Hours(LocalTime.parse(from), LocalTime.parse(to)))));
    }

    /** Who does those techniques, and assists in all. */
    Practitioner practitioner(Map<String, Set<String>> techniques) {
        return practitioner(techniques, Set.of("operation"));
    }

    Practitioner practitioner(Map<String, Set<String>> techniques, Set<String> assists) {
        return add(
                practitioners,
                new Practitioner(UUID.randomUUID(), "P", "doctor", Set.of("operation"), techniques, assists, opening));
    }

    Room room(int cleaning) {
        return add(rooms, new Room(UUID.randomUUID(), "R", cleaning));
    }

    Device device(Optional<UUID> room, int cleaning) {
        return add(devices, new Device(UUID.randomUUID(), "D", "abrader", room, cleaning));
    }

    RecoveryPlace place(int cleaning) {
        return add(places, new RecoveryPlace(UUID.randomUUID(), "B", cleaning));
    }

    private <T> T add(List<T> list, T one) {
        list.add(one);
        return one;
    }

    /** The practitioner who was the first to come. */
    Practitioner first() {
        return practitioners.getFirst();
    }

    /** Fills it with a few of each, taken at random times. */
    void fill() {
        IntStream.range(0, 1 + random.nextInt(3))
                .forEach(number -> practitioner(
                        random.nextInt(4) == 0 ? Map.of("operation", Set.of("another-technique")) : Map.of(),
                        random.nextInt(3) == 0 ? Set.of() : Set.of("operation")));
        IntStream.range(0, 1 + random.nextInt(2)).forEach(number -> room(5 * random.nextInt(4)));
        IntStream.range(0, 1 + random.nextInt(2))
                .forEach(number -> device(
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(
                                        rooms.get(random.nextInt(rooms.size())).id()),
                        5 * random.nextInt(4)));
        IntStream.range(0, 1 + random.nextInt(2)).forEach(number -> place(5 * random.nextInt(3)));
        Stream.of(practitioners.stream().map(Practitioner::id), rooms.stream().map(Room::id))
                .flatMap(ids -> ids)
                .forEach(this::takeSomeTime);
        Stream.of(devices.stream().map(Device::id), places.stream().map(RecoveryPlace::id))
                .flatMap(ids -> ids)
                .forEach(this::takeSomeTime);
    }

    private void takeSomeTime(UUID resource) {
        for (int times = random.nextInt(3); times > 0; times--) {
            Instant start = day.atStartOfDay(SessionPartsTest.ZONE)
                    .toInstant()
                    .plus(Duration.ofMinutes(5L * random.nextInt(170)));
            busy.computeIfAbsent(resource, _ -> new ArrayList<>())
                    .add(new TimeRange(start, start.plus(Duration.ofMinutes(5L * (1 + random.nextInt(18))))));
        }
    }

    Premises premises() {
        return new Premises(
                new Clinic("c", "c", "C", "NL", SessionPartsTest.ZONE, "EUR", List.of("nl"), 15, new Place(52, 0)),
                opening,
                practitioners,
                rooms,
                devices,
                places,
                Map.of());
    }

    Requirements<Resource> needs(String depth, Optional<UUID> wished) {
        return SessionGroups.of(premises(), protocol, plan(depth), wished, busy);
    }

    SessionPlan plan(String depth) {
        Treatment treatment = OperationProtocol.treatment(depth);
        return SessionPlan.of(protocol, treatment).orElseThrow();
    }

    List<String> times(String depth) {
        return SessionPartsTest.SLOTS.starts(day, Instant.EPOCH, needs(depth, Optional.empty())).stream()
                .map(start -> start.toLocalTime().toString())
                .toList();
    }

    Stream<Instant> quarters() {
        Instant midnight = day.atStartOfDay(SessionPartsTest.ZONE).toInstant();
        return IntStream.range(0, 100).mapToObj(number -> midnight.plus(Duration.ofMinutes(15L * number)));
    }

    List<Instant> naive(String depth, Optional<UUID> wished) {
        return quarters()
                .filter(start -> combinations(depth, wished, start).findAny().isPresent())
                .toList();
    }

    private Stream<List<Use>> combinations(String depth, Optional<UUID> wished, Instant start) {
        boolean inDepth = depth.equals("in-depth");
        int prepared = inDepth ? 30 : 0;
        int treated = prepared + 60;
        return practitioners.stream()
                .filter(each -> each.does("operation", "abrasion"))
                .filter(each -> wished.isEmpty() || wished.get().equals(each.id()))
                .map(each -> use(ResourceKind.PRACTITIONER, each.id(), start, prepared, treated))
                .flatMap(first -> second(inDepth, first, start, prepared, treated))
                .flatMap(uses -> rooms.stream()
                        .flatMap(room -> devices.stream()
                                .filter(device -> device.room().isEmpty()
                                        || device.room().get().equals(room.id()))
                                .map(device -> plus(
                                        uses,
                                        use(
                                                ResourceKind.ROOM,
                                                room.id(),
                                                start,
                                                0,
                                                treated + Math.max(inDepth ? 15 : 0, room.cleaningMinutes())),
                                        use(
                                                ResourceKind.DEVICE,
                                                device.id(),
                                                start,
                                                prepared,
                                                treated + Math.max(inDepth ? 15 : 0, device.cleaningMinutes()))))))
                .flatMap(uses -> inDepth
                        ? places.stream()
                                .map(place -> plus(
                                        uses,
                                        use(
                                                ResourceKind.RECOVERY_PLACE,
                                                place.id(),
                                                start,
                                                treated,
                                                treated + 60 + place.cleaningMinutes())))
                        : Stream.of(uses))
                .filter(uses -> uses.stream().allMatch(this::isFree));
    }

    private Stream<List<Use>> second(boolean needed, Use first, Instant start, int from, int to) {
        return needed
                ? practitioners.stream()
                        .filter(each -> each.assists().contains("operation"))
                        .filter(each -> !each.id().equals(first.resource()))
                        .map(each -> List.of(first, use(ResourceKind.PRACTITIONER, each.id(), start, from, to)))
                : Stream.of(List.of(first));
    }

    boolean isSound(List<Use> uses, String depth, Instant start) {
        return combinations(depth, Optional.empty(), start)
                .anyMatch(each -> Set.copyOf(each).equals(Set.copyOf(uses)));
    }

    private boolean isFree(Use use) {
        Hours hours = opening.on(day.getDayOfWeek()).getFirst();
        return !use.during().start().isBefore(at(hours.from().toString()))
                && !use.during().end().isAfter(at(hours.to().toString()))
                && busy.getOrDefault(use.resource(), List.of()).stream().noneMatch(use.during()::overlaps);
    }

    void busy(UUID resource, String from, String to) {
        busy.computeIfAbsent(resource, _ -> new ArrayList<>()).add(new TimeRange(at(from), at(to)));
    }

    Use use(ResourceKind kind, UUID id, String from, String to) {
        return new Use(kind, id, new TimeRange(at(from), at(to)));
    }

    private Use use(ResourceKind kind, UUID id, Instant start, int from, int to) {
        return new Use(
                kind, id, new TimeRange(start.plus(Duration.ofMinutes(from)), start.plus(Duration.ofMinutes(to))));
    }

    private List<Use> plus(List<Use> uses, Use... more) {
        return Stream.concat(uses.stream(), Stream.of(more)).toList();
    }

    Instant at(String time) {
        return day.atTime(LocalTime.parse(time)).atZone(SessionPartsTest.ZONE).toInstant();
    }
}
