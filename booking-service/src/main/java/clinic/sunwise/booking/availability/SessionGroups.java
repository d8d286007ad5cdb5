package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.availability.Part.Candidate;
import clinic.sunwise.booking.directory.Device;
import clinic.sunwise.booking.directory.OpenHours;
import clinic.sunwise.booking.directory.Practitioner;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.directory.Room;
import clinic.sunwise.booking.protocols.Protocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Who and what at a clinic would do for each part of a session, within the clinic's hours: a practitioner who does the
 * technique, for the treatment; a room, from the preparation until it is clean again; a device of the technique's kind, for
 * the treatment and its cleaning; a second practitioner who assists and a recovery place where the depth needs them.
 */
public final class SessionGroups<R> {

    private final Premises premises;
    private final Protocol protocol;
    private final SessionPlan plan;
    private final BiFunction<UUID, OpenHours, R> resource;

    private SessionGroups(
            Premises premises, Protocol protocol, SessionPlan plan, BiFunction<UUID, OpenHours, R> resource) {
        this.premises = premises;
        this.protocol = protocol;
        this.plan = plan;
        this.resource = resource;
    }

    /**
     * What a session needs.
     *
     * @param practitioner the one who is wished for; empty for any. Nobody would do if she does not do the technique
     * @param busy by resource; a resource that is not in it is free
     */
    public static Requirements<Resource> of(
            Premises premises,
            Protocol protocol,
            SessionPlan plan,
            Optional<UUID> practitioner,
            Map<UUID, List<TimeRange>> busy) {
        return of(
                premises,
                protocol,
                plan,
                practitioner,
                (id, hours) -> new Resource(id, hours, busy.getOrDefault(id, List.of())));
    }

    /** The same of whatever is made of a resource's id and hours. */
    static <R> Requirements<R> of(
            Premises premises,
            Protocol protocol,
            SessionPlan plan,
            Optional<UUID> practitioner,
            BiFunction<UUID, OpenHours, R> resource) {
        return new SessionGroups<>(premises, protocol, plan, resource).of(practitioner);
    }

    private Requirements<R> of(Optional<UUID> wished) {
        List<Part<R>> always = new ArrayList<>();
        always.add(practitioners(
                premises.practitionersFor(protocol.code(), plan.technique().code()).stream()
                        .filter(each -> wished.isEmpty() || wished.get().equals(each.id())),
                false));
        if (plan.resources().secondPractitioner()) {
            always.add(practitioners(premises.assistants(protocol.code()).stream(), true));
        }
        if (plan.resources().recovery().isPositive()) {
            always.add(recoveryPlaces());
        }
        return new Requirements<>(
                always, plan.technique().device().map(this::withDevice).orElseGet(() -> List.of(List.of(rooms()))));
    }

    private Part<R> practitioners(Stream<Practitioner> who, boolean another) {
        return new Part<>(
                ResourceKind.PRACTITIONER,
                plan.resources().preparation(),
                who.map(each -> candidate(each.id(), plan.treatment())).toList(),
                another);
    }

    private Part<R> recoveryPlaces() {
        return new Part<>(
                ResourceKind.RECOVERY_PLACE,
                plan.untilRecovery(),
                premises.recoveryPlaces().stream()
                        .map(each -> candidate(
                                each.id(),
                                plan.resources().recovery().plus(Duration.ofMinutes(each.cleaningMinutes()))))
                        .toList(),
                false);
    }

    /** Any room with a mobile device, or the room in which the device stands. */
    private List<List<Part<R>>> withDevice(String kind) {
        List<Device> devices = premises.devicesOf(kind);
        List<List<Part<R>>> alternatives = new ArrayList<>();
        alternatives.add(List.of(
                rooms(), devices(devices.stream().filter(each -> each.room().isEmpty()))));
        for (Device device : devices) {
            device.room()
                    .flatMap(premises::room)
                    .ifPresent(room -> alternatives.add(List.of(rooms(Stream.of(room)), devices(Stream.of(device)))));
        }
        return alternatives;
    }

    private Part<R> rooms() {
        return rooms(premises.rooms().stream());
    }

    private Part<R> rooms(Stream<Room> rooms) {
        return new Part<>(
                ResourceKind.ROOM,
                Duration.ZERO,
                rooms.map(each ->
                                candidate(each.id(), plan.untilRecovery().plus(plan.cleaning(each.cleaningMinutes()))))
                        .toList(),
                false);
    }

    private Part<R> devices(Stream<Device> devices) {
        return new Part<>(
                ResourceKind.DEVICE,
                plan.resources().preparation(),
                devices.map(each -> candidate(each.id(), plan.treatment().plus(plan.cleaning(each.cleaningMinutes()))))
                        .toList(),
                false);
    }

    private Candidate<R> candidate(UUID id, Duration length) {
        return new Candidate<>(id, length, resource.apply(id, premises.hoursOf(id)));
    }
}
