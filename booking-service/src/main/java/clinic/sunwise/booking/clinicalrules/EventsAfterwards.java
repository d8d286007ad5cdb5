package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.EventSoon;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** No day on which the patient wants to be seen lies in the days in which the treatment still shows. */
final class EventsAfterwards implements ClinicalRule {

    @Override
    public List<Reason> judge(Proposal proposal, Patient patient) {
        LocalDate day = proposal.day();
        return proposal.rules(EventSoon.class).stream()
                .flatMap(rule -> patient.facts().events().stream()
                        .filter(event -> !event.isBefore(day) && !event.isAfter(day.plusDays(rule.days())))
                        .map(event -> reason(rule, event)))
                .toList();
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
