package clinic.sunwise.billing.auditing;

import clinic.sunwise.platform.audit.Audited;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whatever gives the books away. */
@Configuration
class AuditedBilling {

    private static final Map<String, String> PATIENTS = Map.of(
            "invoices", "select patient from invoice where clinic = :clinic and invoice_id = :id",
            "full-invoices", "select patient from substitute_invoice where clinic = :clinic and substitute_id = :id",
            "credit-notes", "select patient from credit_note where clinic = :clinic and credit_note_id = :id",
            "deposits", "select patient from deposit where clinic = :clinic and deposit_id = :id",
            "estimates", "select patient from estimate where clinic = :clinic and estimate_id = :id",
            "packages", "select patient from course_package where clinic = :clinic and package_id = :id",
            "payments", "select patient from payment where clinic = :clinic and payment_id = :id",
            "fees", "select patient from fee where clinic = :clinic and appointment = :id limit 1",
            "visits", "select patient from visit where clinic = :clinic and appointment = :id");

    @Bean
    Audited audited() {
        return new Audited(Set.of("GET /audit/billing/retention"), Set.of("accounts", "exports"), PATIENTS);
    }
}
