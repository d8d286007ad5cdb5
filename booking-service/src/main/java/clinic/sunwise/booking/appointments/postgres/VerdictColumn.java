package clinic.sunwise.booking.appointments.postgres;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.clinicalrules.Reason;
import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.platform.secrets.DataKeys;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The verdict as it is kept: its reasons with all their facts and no words, which are the reader's language. Where one of them tells
 * what the patient has answered, the whole is sealed, and only the others stand in clear beside it: what is left when her key is
 * destroyed.
 */
@Component
class VerdictColumn {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .build();

    private final DataKeys keys;

    VerdictColumn(DataKeys keys) {
        this.keys = keys;
    }

    /** The reasons that tell no answer. */
    static String clear(Verdict verdict) {
        return write(new Verdict(verdict.reasons().stream()
                .filter(reason -> !reason.tellsAnswers())
                .toList()));
    }

    /** All reasons, sealed; null where none of them tells an answer. */
    byte @Nullable [] sealed(Appointment appointment, String table, Verdict verdict) {
        return verdict.reasons().stream().noneMatch(Reason::tellsAnswers)
                ? null
                : keys.of(appointment.chain(), appointment.patient())
                        .seal(place(table, appointment.id()), write(verdict));
    }

    /**
     * The verdict of a row.
     *
     * @param row with {@code verdict}, {@code sealed}, and the patient's key where that is not null
     */
    Verdict read(ResultSet row, String table, UUID appointment) throws SQLException {
        String clear = row.getString("verdict");
        return read(
                row.getBytes("sealed") == null
                        ? clear
                        : keys.open(row, place(table, appointment)).orElse(clear));
    }

    static String write(Verdict verdict) {
        return JSON.writeValueAsString(verdict);
    }

    static Verdict read(String column) {
        return JSON.readValue(column, Verdict.class);
    }

    private static String place(String table, UUID appointment) {
        return table + "/" + appointment + "/verdict";
    }
}
