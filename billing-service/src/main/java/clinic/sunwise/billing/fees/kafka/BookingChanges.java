package clinic.sunwise.billing.fees.kafka;

import clinic.sunwise.billing.booked.BookedSession;
import clinic.sunwise.billing.booked.BookedSessions;
import clinic.sunwise.billing.fees.FeeKind;
import clinic.sunwise.billing.fees.Fees;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.platform.events.EventHandler;
import clinic.sunwise.platform.events.IncomingEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes in what becomes of sessions before they take place, and charges what it costs. */
@Component
class BookingChanges implements EventHandler {

    private static final String BOOKED = "booking.appointment-booked.v1";
    private static final String MOVED = "booking.appointment-moved.v1";
    private static final String CANCELLED = "booking.appointment-cancelled.v1";
    private static final String NO_SHOW = "booking.appointment-no-show.v1";

    private final BookedSessions sessions;
    private final Fees fees;
    private final Issuers issuers;

    BookingChanges(BookedSessions sessions, Fees fees, Issuers issuers) {
        this.sessions = sessions;
        this.fees = fees;
        this.issuers = issuers;
    }

    @Override
    public Set<String> types() {
        return Set.of(BOOKED, MOVED, CANCELLED, NO_SHOW);
    }

    /** A clinic that has no issuer yet has no policy either: nothing is charged there and no deposit taken. */
    @Override
    public void handle(IncomingEvent event) {
        issuers.find(event.clinic()).ifPresent(issuer -> handle(issuer, event));
    }

    private void handle(Issuer issuer, IncomingEvent event) {
        JsonNode data = event.data();
        UUID appointment = UUID.fromString(data.path("appointmentId").asString());
        switch (event.type()) {
            case BOOKED -> booked(issuer, appointment, event);
            case MOVED -> sessions.moved(issuer.clinic(), appointment, time(data, "startsAt"), event.time());
            case CANCELLED -> cancelled(issuer, appointment, event);
            case NO_SHOW -> missed(issuer, appointment, event);
            default -> throw new IllegalStateException("nobody asked for " + event.type());
        }
    }

    /** It may have been noted before that she had not come. */
    private void booked(Issuer issuer, UUID appointment, IncomingEvent event) {
        if (sessions.booked(session(issuer, appointment, event), event.time())) {
            fees.correct(issuer, appointment, event.time());
        }
    }

    /** Whether it was late is booking's word: it knows its limit. Where it says nothing there was no limit. */
    private void cancelled(Issuer issuer, UUID appointment, IncomingEvent event) {
        boolean news = sessions.ended(issuer.clinic(), appointment, BookedSession.State.CANCELLED, event.time());
        if (news && event.data().path("late").asBoolean(false)) {
            charge(issuer, FeeKind.LATE_CANCELLATION, appointment, event, "cancelledAt");
        }
    }

    /** Nothing is charged where it was corrected already. */
    private void missed(Issuer issuer, UUID appointment, IncomingEvent event) {
        if (sessions.ended(issuer.clinic(), appointment, BookedSession.State.MISSED, event.time())) {
            charge(issuer, FeeKind.NO_SHOW, appointment, event, "startsAt");
        }
    }

    private void charge(Issuer issuer, FeeKind kind, UUID appointment, IncomingEvent event, String occurred) {
        UUID patient = UUID.fromString(event.data().path("patientId").asString());
        fees.charge(issuer, kind, appointment, patient, issuer.dayOf(time(event.data(), occurred)), event.time());
    }

    private static BookedSession session(Issuer issuer, UUID appointment, IncomingEvent event) {
        JsonNode data = event.data();
        JsonNode treatment = data.path("treatment");
        List<String> areas = treatment.path("areas").values().stream()
                .map(JsonNode::asString)
                .toList();
        return new BookedSession(
                issuer.clinic(),
                appointment,
                UUID.fromString(data.path("patientId").asString()),
                new Treatment(
                        treatment.path("protocol").asString(),
                        treatment.path("technique").asString(),
                        treatment.path("depth").asString(),
                        areas),
                time(data, "startsAt"),
                issuer.dayOf(event.time()),
                BookedSession.State.BOOKED);
    }

    private static Instant time(JsonNode data, String field) {
        return OffsetDateTime.parse(data.path(field).asString()).toInstant();
    }
}
