package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.PathwayStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Each step that the protocol asks for is taken, often enough, by the day of the session. */
final class StepsTaken implements ClinicalRule {

    @Override
    public Opinion about(Intent intent, Patient patient) {
        List<Asked> asked = intent.rules(PathwayStep.class).stream()
                .map(step -> new Asked(step, Way.of(intent, patient, step.anyOf())))
                .toList();
        return day -> asked.stream()
                .map(each -> new Asked(each.step, each.way.to(day, intent, patient)))
                .filter(each -> each.way.takenBy(day) < each.step.count())
                .map(each -> each.reason(day))
                .toList();
    }

    /** A step that is asked for, and when it is taken. */
    private record Asked(PathwayStep step, Way way) {

        Reason reason(LocalDate day) {
            return new Reason(
                    step.code(),
                    step.level(),
                    step.source(),
                    Map.of(
                            "step", step.anyOf().stream().sorted().findFirst().orElseThrow(),
                            "taken", Integer.toString(way.takenBy(day)),
                            "needed", Integer.toString(step.count())),
                    way.time(step.count()));
        }
    }
}
