package clinic.sunwise.booking.appointments.postgres;

import clinic.sunwise.booking.clinicalrules.Verdict;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.json.JsonMapper;

/** The verdict as it is kept: its reasons with all their facts and no words, which are the reader's language. */
final class VerdictColumn {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .build();

    private VerdictColumn() {}

    static String write(Verdict verdict) {
        return JSON.writeValueAsString(verdict);
    }

    static Verdict read(String column) {
        return JSON.readValue(column, Verdict.class);
    }
}
