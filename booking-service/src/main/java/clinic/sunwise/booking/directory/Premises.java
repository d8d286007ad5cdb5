package clinic.sunwise.booking.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A clinic with everything that a session can take up there, each list in a fixed order.
 *
 * @param service when rooms, devices and recovery places can be used; one that is not in it, whenever the clinic is open
 * @param former who and what is retired and takes part in nothing new
 */
public record Premises(
        Clinic clinic,
        OpenHours opening,
        List<Practitioner> practitioners,
        List<Room> rooms,
        List<Device> devices,
        List<RecoveryPlace> recoveryPlaces,
        Map<UUID, OpenHours> service,
        Former former) {

    public Premises {
        practitioners = List.copyOf(practitioners);
        rooms = List.copyOf(rooms);
        devices = List.copyOf(devices);
        recoveryPlaces = List.copyOf(recoveryPlaces);
        service = Map.copyOf(service);
    }

    /** Nothing was ever retired. */
    public Premises(
            Clinic clinic,
            OpenHours opening,
            List<Practitioner> practitioners,
            List<Room> rooms,
            List<Device> devices,
            List<RecoveryPlace> recoveryPlaces,
            Map<UUID, OpenHours> service) {
        this(clinic, opening, practitioners, rooms, devices, recoveryPlaces, service, Former.NOBODY);
    }

    /** Without recovery places, and everything always in service. */
    public Premises(
            Clinic clinic,
            OpenHours opening,
            List<Practitioner> practitioners,
            List<Room> rooms,
            List<Device> devices) {
        this(clinic, opening, practitioners, rooms, devices, List.of(), Map.of());
    }

    /** When it can be used, within the clinic's hours: a practitioner, room, device or recovery place. */
    public OpenHours hoursOf(UUID resource) {
        return practitioner(resource)
                .map(Practitioner::hours)
                .or(() -> Optional.ofNullable(service.get(resource)))
                .map(hours -> hours.within(opening))
                .orElse(opening);
    }

    /** The name of somebody or something, also of what is retired; empty if the clinic never had it. */
    public Optional<String> nameOf(UUID id) {
        return practitioner(id)
                .map(Practitioner::name)
                .or(() -> room(id).map(Room::name))
                .or(() -> device(id).map(Device::name))
                .or(() -> recoveryPlace(id).map(RecoveryPlace::name))
                .or(() -> Optional.ofNullable(former.names().get(id)));
    }

    /** A practitioner's grade, also of who is retired; empty if she never worked here. */
    public Optional<String> gradeOf(UUID id) {
        return practitioner(id)
                .map(Practitioner::grade)
                .or(() -> Optional.ofNullable(former.grades().get(id)));
    }

    /** Who may stand by in that protocol's treatments as second practitioner. */
    public List<Practitioner> assistants(String protocol) {
        return practitioners.stream()
                .filter(each -> each.assists().contains(protocol))
                .toList();
    }

    /** Who may treat by that technique. */
    public List<Practitioner> practitionersFor(String protocol, String technique) {
        return practitioners.stream()
                .filter(each -> each.does(protocol, technique))
                .toList();
    }

    public List<Device> devicesOf(String kind) {
        return devices.stream().filter(each -> each.kind().equals(kind)).toList();
    }

    public Optional<Practitioner> practitioner(UUID id) {
        return practitioners.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Room> room(UUID id) {
        return rooms.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Device> device(UUID id) {
        return devices.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** True for a room, device or recovery place. */
    boolean isThing(UUID id) {
        return room(id).isPresent()
                || device(id).isPresent()
                || recoveryPlace(id).isPresent();
    }

    public Optional<RecoveryPlace> recoveryPlace(UUID id) {
        return recoveryPlaces.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
