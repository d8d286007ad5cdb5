package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Notice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be minded with a treatment whoever has it: the skin around the eyes, the way home after a sedation. */
final class SpecialNotices implements ClinicalRule {

    @Override
    public Opinion about(Intent intent, Patient patient) {
        List<Reason> notices = intent.rules(Notice.class).stream()
                .map(notice -> new Reason(notice.code(), notice.level(), notice.source(), Map.of(), Optional.empty()))
                .toList();
        return _ -> notices;
    }
}
