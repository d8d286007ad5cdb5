package clinic.sunwise.billing;

import clinic.sunwise.billing.pricing.Treatment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What becomes of a patient's session before it takes place, as booking tells it: variations of the examples in {@code contracts/}. */
public record BookingEvents(String clinic, UUID patient) {

    /** Booked now, for 2027-01-04. */
    public String booked(UUID appointment) {
        return event("appointment-booked", appointment);
    }

    /** This treatment, likewise. */
    public String booked(UUID appointment, Treatment treatment) {
        String areas = treatment.areas().stream().map(each -> '"' + each + '"').collect(Collectors.joining(","));
        return booked(appointment)
                .replace("\"microdermabrasion-levels\"", '"' + treatment.protocol() + '"')
                .replace("\"microdermabrasion\"", '"' + treatment.technique() + '"')
                .replace("\"level-2\"", '"' + treatment.depth() + '"')
                .replaceFirst("(?s)\"areas\": \\[.*?]", "\"areas\": [" + areas + "]");
    }

    public String cancelled(UUID appointment, boolean late) {
        return event("appointment-cancelled", appointment).replace("\"late\": false", "\"late\": " + late);
    }

    public String missed(UUID appointment) {
        return event("appointment-no-show", appointment);
    }

    /** At that time of that day, 2027-01-04, after which a session is missed that was noted so. */
    public String missed(UUID appointment, String utc) {
        return at(missed(appointment), utc);
    }

    /** The no-show was noted by mistake: at that time it is booked again. */
    public String bookedAgain(UUID appointment, String utc) {
        return at(booked(appointment), utc);
    }

    private static String at(String event, String utc) {
        return event.replaceFirst("\"time\": \"[^\"]*\"", "\"time\": \"2027-01-04T" + utc + "Z\"");
    }

    /** She was erased. */
    public String erased() {
        return event("patient-erased", UUID.randomUUID());
    }

    private String event(String what, UUID appointment) {
        return example(what)
                .replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"" + UUID.randomUUID() + '"')
                .replace("6f1c9d2e-5b7a-4c1e-9a53-0d8d3f6f2b11", appointment.toString())
                .replace("00000000-0000-4000-8000-000000000101", patient.toString())
                .replaceAll("\"(utrecht|paris)\"", '"' + clinic + '"');
    }

    private static String example(String what) {
        String name = "contracts/events/booking." + what + ".v1.example.json";
        try (InputStream content =
                Objects.requireNonNull(BookingEvents.class.getClassLoader().getResourceAsStream(name), name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
