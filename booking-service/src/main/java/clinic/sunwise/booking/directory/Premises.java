package clinic.sunwise.booking.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A clinic with everything that a session can take up there, each list in a fixed order. */
public record Premises(
        Clinic clinic, WeeklyHours opening, List<Practitioner> practitioners, List<Room> rooms, List<Device> devices) {

    public Premises {
        practitioners = List.copyOf(practitioners);
        rooms = List.copyOf(rooms);
        devices = List.copyOf(devices);
    }

    /** Who works by that protocol. */
    public List<Practitioner> practitionersFor(String protocol) {
        return practitioners.stream()
                .filter(each -> each.protocols().contains(protocol))
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
}
