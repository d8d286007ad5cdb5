package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.EventSoon;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** No day on which the patient wants to be seen lies in the days in which the treatment still shows. */
final class EventsAfterwards implements ClinicalRule {

    @Override
    public Opinion about(Intent intent, Patient patient) {
        Stretches stretches = new Stretches();
        for (EventSoon rule : intent.rules(EventSoon.class)) {
            for (LocalDate event : patient.facts().events()) {
                stretches.add(event.minusDays(rule.days()), event.plusDays(1), () -> reason(rule, event));
            }
        }
        return stretches;
    }

    private static Reason reason(EventSoon rule, LocalDate event) {
        return new Reason(
                rule.code(),
                rule.level(),
                rule.source(),
                Map.of("eventDay", event.toString(), "days", Integer.toString(rule.days())),
                Optional.of(event.plusDays(1)));
    }
}
