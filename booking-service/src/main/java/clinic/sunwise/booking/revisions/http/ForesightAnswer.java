package clinic.sunwise.booking.revisions.http;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.Foresight;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.clinicalrules.http.VerdictView;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.paging.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would do to what is booked, on the wire.
 *
 * @param judged appointments that this page looked at
 * @param items those to which it would make a difference
 * @param next cursor for the appointments of further patients; absent when all were looked at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ForesightAnswer(
        LocalDate effectiveFrom,
        int judged,
        List<TouchedAnswer> items,
        @Nullable String next) {

    /**
     * An appointment that would be judged otherwise.
     *
     * @param clinic another one of the chain where its session meets one of this clinic's
     * @param after absent where the draft does not offer the treatment
     * @param holds false where it would be flagged
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TouchedAnswer(
            UUID appointmentId,
            String clinic,
            UUID patientId,
            TreatmentBody treatment,
            OffsetDateTime startsAt,
            JudgementAnswer before,
            @Nullable JudgementAnswer after,
            boolean holds) {}

    /**
     * What a version says.
     *
     * @param verdict staff who do not treat see what is decided and by which rule, not what the patient has told
     * @param earliest first day on which she could have it; absent if time does not get her there
     * @param durationMinutes that the version gives the treatment; the appointment would keep its time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JudgementAnswer(
            int protocolVersion,
            VerdictView verdict,
            @Nullable LocalDate earliest,
            long durationMinutes) {

        static JudgementAnswer of(Foresight.Judgement judgement, Caller caller, Locale language) {
            return new JudgementAnswer(
                    judgement.version(),
                    VerdictView.of(judgement.verdict(), Audience.of(caller, language)),
                    judgement.earliest().orElse(null),
                    judgement.duration().toMinutes());
        }
    }

    static ForesightAnswer of(
            Foresight foresight, LocalDate effectiveFrom, Clinic clinic, Caller caller, Locale language) {
        List<TouchedAnswer> items = foresight.touched().stream()
                .map(touched -> touched(touched, clinic, caller, language))
                .toList();
        return new ForesightAnswer(
                effectiveFrom,
                foresight.judged(),
                items,
                foresight.next().map(ForesightAnswer::cursor).orElse(null));
    }

    private static TouchedAnswer touched(Foresight.Touched touched, Clinic clinic, Caller caller, Locale language) {
        Appointment appointment = touched.appointment();
        return new TouchedAnswer(
                appointment.id(),
                appointment.clinic(),
                appointment.patient(),
                TreatmentBody.of(appointment.treatment()),
                appointment.during().start().atZone(clinic.zone()).toOffsetDateTime(),
                JudgementAnswer.of(touched.before(), caller, language),
                touched.after()
                        .map(judgement -> JudgementAnswer.of(judgement, caller, language))
                        .orElse(null),
                touched.holds());
    }

    private static @Nullable String cursor(UUID patient) {
        return Page.of(List.of(patient, patient), 1, Cursor::at).next();
    }
}
