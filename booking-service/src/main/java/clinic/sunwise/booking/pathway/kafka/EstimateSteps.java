package clinic.sunwise.booking.pathway.kafka;

import clinic.sunwise.booking.clinicalrules.Step;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.pathway.EstimateNews;
import clinic.sunwise.booking.pathway.Pathway;
import clinic.sunwise.booking.pathway.RecordedStep;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.platform.events.EventHandler;
import clinic.sunwise.platform.events.IncomingEvent;
import clinic.sunwise.platform.events.UnprocessableEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Billing has handed over an estimate, or had it signed: steps on the way to the treatment that it is for. */
@Component
class EstimateSteps implements EventHandler {

    private static final String HANDED_OVER = "billing.estimate-handed-over.v1";
    private static final String SIGNED = "billing.estimate-signed.v1";

    private final Pathway pathway;
    private final Directory directory;
    private final Patients patients;
    private final EstimateNews news;

    EstimateSteps(Pathway pathway, Directory directory, Patients patients, EstimateNews news) {
        this.pathway = pathway;
        this.directory = directory;
        this.patients = patients;
        this.news = news;
    }

    @Override
    public Set<String> types() {
        return Set.of(HANDED_OVER, SIGNED);
    }

    @Override
    public void handle(IncomingEvent event) {
        Clinic clinic = directory
                .premises(event.clinic())
                .map(Premises::clinic)
                .orElseThrow(() -> new UnprocessableEvent("there is no clinic " + event.clinic()));
        UUID patient = UUID.fromString(event.data().path("patientId").asString());
        if (patients.find(clinic.chain(), patient).isEmpty()) {
            throw new UnprocessableEvent("there is no patient " + patient + " at " + event.clinic());
        }
        Step step = step(event, clinic);
        pathway.learn(
                clinic.chain(),
                patient,
                new RecordedStep(event.id(), clinic.id(), step, Optional.empty(), event.time(), "billing"));
        if (event.type().equals(HANDED_OVER)) {
            news.handedOver(handedOver(event, patient));
        }
    }

    private static EstimateNews.HandedOver handedOver(IncomingEvent event, UUID patient) {
        JsonNode data = event.data();
        return new EstimateNews.HandedOver(
                UUID.fromString(data.path("estimateId").asString()),
                event.clinic(),
                patient,
                data.path("number").asString(),
                LocalDate.parse(data.path("validUntil").asString()),
                new BigDecimal(data.path("total").path("amount").asString()),
                data.path("total").path("currency").asString());
    }

    /** An estimate counts from the day that it bears, a signature from the clinic's day on which it was given. */
    private static Step step(IncomingEvent event, Clinic clinic) {
        JsonNode data = event.data();
        String protocol = data.path("treatment").path("protocol").asString();
        return event.type().equals(SIGNED)
                ? new Step(Step.Kind.ESTIMATE_SIGNED, protocol, LocalDate.ofInstant(event.time(), clinic.zone()))
                : new Step(
                        Step.Kind.ESTIMATE_HANDED_OVER,
                        protocol,
                        LocalDate.parse(data.path("handedOverOn").asString()));
    }
}
