package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Depth;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A depth that only who treats the patient may choose is a clinician's decision, whoever asks for it and on every day. */
final class DepthForClinicians implements ClinicalRule {

    @Override
    public Opinion about(Intent intent, Patient patient) {
        List<Reason> reasons = intent
                .protocol()
                .technique(intent.treatment().technique())
                .flatMap(technique -> technique.depth(intent.treatment().depth()))
                .filter(depth -> depth.chosenBy() == Depth.ChosenBy.CLINICIAN)
                .map(DepthForClinicians::reason)
                .stream()
                .toList();
        return _ -> reasons;
    }

    private static Reason reason(Depth depth) {
        return new Reason("depth-for-clinicians", VerdictLevel.CLINICIAN, depth.source(), Map.of(), Optional.empty());
    }
}
