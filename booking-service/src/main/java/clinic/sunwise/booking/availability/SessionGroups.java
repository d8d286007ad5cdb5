package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.directory.Practitioner;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.directory.WeeklyHours;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocol.Technique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What a session needs one each of: a practitioner who works by the protocol, a room and, where the technique has one, a
 * device of its kind; each within the clinic's hours.
 */
public final class SessionGroups {

    private SessionGroups() {}

    /**
     * The groups, in the order practitioner, room, device.
     *
     * @param practitioner the one who is wished for; empty for any. The group is empty if she does not work by the protocol
     * @param busy by resource; a resource that is not in it is free
     */
    public static List<List<Resource>> of(
            Premises premises,
            Protocol protocol,
            Technique technique,
            Optional<UUID> practitioner,
            Map<UUID, List<TimeRange>> busy) {
        return of(
                premises,
                protocol,
                technique,
                practitioner,
                (id, hours) -> new Resource(id, hours, busy.getOrDefault(id, List.of())));
    }

    /** The same groups of whatever is made of a resource's id and hours. */
    static <R> List<List<R>> of(
            Premises premises,
            Protocol protocol,
            Technique technique,
            Optional<UUID> practitioner,
            BiFunction<UUID, WeeklyHours, R> resource) {
        List<List<R>> groups = new ArrayList<>();
        groups.add(premises.practitionersFor(protocol.code()).stream()
                .filter(each -> practitioner.isEmpty() || practitioner.get().equals(each.id()))
                .map(each -> resource.apply(each.id(), hours(each, premises)))
                .toList());
        groups.add(premises.rooms().stream()
                .map(room -> resource.apply(room.id(), premises.opening()))
                .toList());
        technique
                .device()
                .ifPresent(kind -> groups.add(premises.devicesOf(kind).stream()
                        .map(device -> resource.apply(device.id(), premises.opening()))
                        .toList()));
        return groups;
    }

    private static WeeklyHours hours(Practitioner practitioner, Premises premises) {
        return practitioner.hours().within(premises.opening());
    }
}
