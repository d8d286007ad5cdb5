package clinic.sunwise.booking.schedulinglinks.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.schedulinglinks.Listing;
import clinic.sunwise.booking.schedulinglinks.Listings;
import clinic.sunwise.booking.schedulinglinks.PublicSchedule;
import clinic.sunwise.booking.schedulinglinks.PublicSlot;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The resources of SMART Scheduling Links, as its specification names them, each of them one line. */
@Component
class Resources {

    private static final String DEEP_LINK =
            "http://fhir-registry.smarthealthit.org/StructureDefinition/booking-deep-link";

    private final PublicAddress address;

    Resources(PublicAddress address) {
        this.address = address;
    }

    record Identifier(String system, String value) {}

    record Telecom(String system, String value) {}

    record Address(List<String> line, String city, String state, String postalCode, String country) {}

    /** WGS 84 degrees, north and east positive. */
    record Position(double latitude, double longitude) {}

    record Location(
            String resourceType,
            String id,
            List<Identifier> identifier,
            String name,
            List<Telecom> telecom,
            Address address,
            Position position) {}

    record Reference(String reference) {}

    record Coding(String system, String code, String display) {}

    record Concept(List<Coding> coding) {}

    record Schedule(String resourceType, UUID id, List<Concept> serviceType, List<Reference> actor) {}

    record Link(String url, String valueUrl) {}

    record Slot(
            String resourceType,
            UUID id,
            Reference schedule,
            String status,
            OffsetDateTime start,
            OffsetDateTime end,
            List<Link> extension) {}

    Location location(Listings.Placed placed, Clinic clinic) {
        Listing listing = placed.listing();
        return new Location(
                "Location",
                clinic.id(),
                List.of(new Identifier(address.of("/book"), clinic.id())),
                clinic.name(),
                Stream.concat(
                                listing.phone().map(phone -> new Telecom("phone", phone)).stream(),
                                Stream.of(new Telecom("url", page(clinic.id()))))
                        .toList(),
                new Address(
                        List.of(listing.line()),
                        listing.city(),
                        listing.state(),
                        listing.postalCode(),
                        clinic.country()),
                new Position(placed.latitudeDegrees(), placed.longitudeDegrees()));
    }

    Schedule schedule(PublicSchedule schedule) {
        String code = String.join(
                ".",
                schedule.treatment().protocol(),
                schedule.treatment().technique(),
                schedule.treatment().depth());
        String procedures = address.of("/api/clinics/" + schedule.clinic() + "/procedures");
        return new Schedule(
                "Schedule",
                schedule.id(),
                List.of(new Concept(List.of(new Coding(procedures, code, schedule.title())))),
                List.of(new Reference("Location/" + schedule.clinic())));
    }

    Slot slot(PublicSlot slot, String clinic) {
        return new Slot(
                "Slot",
                slot.id(),
                new Reference("Schedule/" + slot.schedule()),
                "free",
                slot.start(),
                slot.end(),
                List.of(new Link(DEEP_LINK, page(clinic))));
    }

    private String page(String clinic) {
        return address.of("/book/" + clinic);
    }
}
