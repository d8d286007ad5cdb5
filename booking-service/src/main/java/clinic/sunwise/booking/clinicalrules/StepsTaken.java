package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.PathwayStep;
import java.util.List;
import java.util.Map;

/** Each step that the protocol asks for is taken, often enough, by the day of the session. */
final class StepsTaken implements ClinicalRule {

    @Override
    public List<Reason> judge(Proposal proposal, Patient patient) {
        return proposal.rules(PathwayStep.class).stream()
                .filter(step -> way(step, proposal, patient).takenBy(proposal.day()) < step.count())
                .map(step -> reason(step, proposal, patient))
                .toList();
    }

    private static Way way(PathwayStep step, Proposal proposal, Patient patient) {
        return Way.of(proposal, patient, step.anyOf());
    }

    private static Reason reason(PathwayStep step, Proposal proposal, Patient patient) {
        Way way = way(step, proposal, patient);
        return new Reason(
                step.code(),
                step.level(),
                step.source(),
                Map.of(
                        "step", step.anyOf().stream().sorted().findFirst().orElseThrow(),
                        "taken", Integer.toString(way.takenBy(proposal.day())),
                        "needed", Integer.toString(step.count())),
                way.time(step.count()));
    }
}
