package clinic.sunwise.booking.auditing;

import clinic.sunwise.platform.audit.Audited;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each operation that tells of a patient's health, or who was erased. Times and names alone are none of it. */
@Configuration
class AuditedBooking {

    private static final Set<String> READS = Set.of(
            "GET /appointments/{id}/advice",
            "GET /appointments/{id}/check-in",
            "GET /appointments/{id}/checks",
            "GET /appointments/{id}/override",
            "GET /appointments/{id}/visit",
            "GET /audit/booking/retention",
            "GET /patients/{id}",
            "GET /patients/{id}/export",
            "GET /patients/{id}/export.pdf",
            "GET /patients/{patient}/steps",
            "GET /patients/{patient}/treatments-elsewhere",
            "GET /product-uses",
            "GET /screening-questions/unanswered",
            "GET /screenings",
            "POST /patients/search");

    private static final String OF_APPOINTMENT =
            "SELECT patient_id FROM appointment WHERE clinic_id = :clinic AND id = :id";

    private static final Map<String, String> PATIENTS = Map.of(
            "appointments",
            OF_APPOINTMENT,
            "holds",
            OF_APPOINTMENT,
            "courses",
            "SELECT patient_id FROM course WHERE clinic_id = :clinic AND id = :id",
            "waiting-list",
            "SELECT patient_id FROM waiting_wish WHERE clinic_id = :clinic AND id = :id");

    @Bean
    Audited audited() {
        return new Audited(READS, Set.of(), PATIENTS);
    }
}
