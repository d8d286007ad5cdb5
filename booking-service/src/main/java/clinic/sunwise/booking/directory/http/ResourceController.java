package clinic.sunwise.booking.directory.http;

import clinic.sunwise.booking.directory.Device;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.directory.RecoveryPlace;
import clinic.sunwise.booking.directory.Room;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Rooms, devices and recovery places, for those who plan with them. */
@RestController
class ResourceController {

    private final Directory directory;

    ResourceController(Directory directory) {
        this.directory = directory;
    }

    record ResourcesAnswer(List<Room> rooms, List<DeviceAnswer> devices, List<RecoveryPlace> recoveryPlaces) {}

    /**
     * A device.
     *
     * @param room in which it stands; absent for a mobile one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeviceAnswer(
            UUID id, String name, String kind, @Nullable UUID room, int cleaningMinutes) {

        static DeviceAnswer of(Device device) {
            return new DeviceAnswer(
                    device.id(), device.name(), device.kind(), device.room().orElse(null), device.cleaningMinutes());
        }
    }

    @GetMapping("/api/clinics/{clinic}/resources")
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    ResourcesAnswer resources(@PathVariable String clinic) {
        Premises premises = directory.premises(clinic).orElseThrow(ProblemException::notFound);
        return new ResourcesAnswer(
                premises.rooms(),
                premises.devices().stream().map(DeviceAnswer::of).toList(),
                premises.recoveryPlaces());
    }
}
