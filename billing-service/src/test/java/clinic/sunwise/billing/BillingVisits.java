package clinic.sunwise.billing;

import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.IssuedInvoices;
import clinic.sunwise.billing.invoices.Session;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.pricing.PriceListPublication;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.visits.Visit;
import clinic.sunwise.billing.visits.Visits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Clinics with the fixtures' prices, and invoices of sessions there. */
@TestComponent
public record BillingVisits(
        Visits visits, Issuers issuers, PriceListPublication priceLists, IssuedInvoices invoices, PastVisits past) {

    /** Who does all sessions. */
    public static final UUID PRACTITIONER = UUID.fromString("00000000-0000-4000-8000-000000000901");

    public void clinic(Issuer issuer) {
        if (!issuers.add(issuer)) {
            throw new IllegalArgumentException(issuer.clinic() + " or its series is there already");
        }
        priceLists.publish(issuer.clinic(), BillingFixtures.FIRST_DAY, BillingFixtures.prices());
    }

    /** The invoice of a session on these areas; issued now. */
    public Invoice invoice(String clinic, UUID patient, String... areas) {
        Session session = new Session(
                UUID.randomUUID(),
                patient,
                new Treatment("microdermabrasion-levels", "microdermabrasion", "level-2", List.of(areas)),
                LocalDate.of(2026, 11, 2),
                PRACTITIONER);
        Visit visit = visits.completed(
                issuers.find(clinic).orElseThrow(),
                new Visit(clinic, session, Instant.parse("2026-11-02T10:00:00Z"), null));
        return invoices.find(clinic, Objects.requireNonNull(visit.invoice())).orElseThrow();
    }
}
