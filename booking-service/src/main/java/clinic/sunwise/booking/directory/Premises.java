package clinic.sunwise.booking.directory;

import java.util.List;

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
}
