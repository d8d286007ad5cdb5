package clinic.sunwise.billing.visits.kafka;

import clinic.sunwise.billing.estimates.Estimates;
import clinic.sunwise.billing.invoices.Session;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.pricing.Extras;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.tax.Indication;
import clinic.sunwise.billing.visits.Visit;
import clinic.sunwise.billing.visits.Visits;
import clinic.sunwise.platform.events.EventHandler;
import clinic.sunwise.platform.events.IncomingEvent;
import clinic.sunwise.platform.events.UnprocessableEvent;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes in {@code booking.session-completed.v1}. */
@Component
class CompletedSessions implements EventHandler {

    private final Visits visits;
    private final Issuers issuers;
    private final Estimates estimates;
    private final JsonMapper json;

    CompletedSessions(Visits visits, Issuers issuers, Estimates estimates, JsonMapper json) {
        this.visits = visits;
        this.issuers = issuers;
        this.estimates = estimates;
        this.json = json;
    }

    private record SessionCompleted(
            UUID appointmentId,
            UUID patientId,
            Performed performed,
            int protocolVersion,
            UUID practitionerId,
            String practitionerGrade,
            OffsetDateTime startsAt,
            OffsetDateTime completedAt,
            @Nullable Found indication,
            @Nullable String anaesthesia,
            @Nullable List<String> addOns,
            @Nullable List<Sold> products,
            @Nullable Integer courseSessions) {

        Extras extras() {
            return new Extras(
                    anaesthesia,
                    addOns == null ? List.of() : addOns,
                    products == null
                            ? List.of()
                            : products.stream().map(Sold::sale).toList(),
                    practitionerGrade,
                    courseSessions == null ? 1 : courseSessions);
        }

        @Nullable
        Indication said() {
            return indication == null
                    ? null
                    : Indication.of(indication.purpose()).orElseThrow();
        }
    }

    private record Sold(String product, int quantity) {

        Extras.Sale sale() {
            return new Extras.Sale(product, quantity);
        }
    }

    /** A doctor's finding never comes this way: she writes it here, and it is sealed. */
    private record Found(String purpose) {}

    private record Performed(String protocol, String technique, String depth, List<String> areas) {

        Treatment treatment() {
            return new Treatment(protocol, technique, depth, areas);
        }
    }

    @Override
    public Set<String> types() {
        return Set.of("booking.session-completed.v1");
    }

    @Override
    public void handle(IncomingEvent event) {
        Issuer issuer = issuers.find(event.clinic())
                .orElseThrow(() -> new UnprocessableEvent(
                        "clinic " + event.clinic() + " has no issuer: set it up and replay the event"));
        visits.completed(issuer, visit(issuer, json.treeToValue(event.data(), SessionCompleted.class)));
    }

    /** Where booking does not say what it was for, the signed estimate does: an exemption is never taken for granted. */
    private Visit visit(Issuer issuer, SessionCompleted completed) {
        Session session = new Session(
                completed.appointmentId(),
                completed.patientId(),
                completed.performed().treatment(),
                issuer.dayOf(completed.startsAt().toInstant()),
                completed.practitionerId());
        return new Visit(
                issuer.clinic(),
                session,
                estimates.purpose(issuer, session.patient(), session.performed(), session.day(), completed.said()),
                completed.extras(),
                completed.completedAt().toInstant(),
                null,
                List.of());
    }
}
