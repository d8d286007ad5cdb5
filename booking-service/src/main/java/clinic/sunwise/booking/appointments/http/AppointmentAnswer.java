package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.clinicalrules.http.VerdictView;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold or an appointment on the wire.
 *
 * @param confirmableFrom of a tentative appointment, the first day on which it can be confirmed
 * @param lapsesAt of a tentative appointment, when it lapses if nobody has confirmed it
 * @param courseId of a session of a course
 * @param version to be sent back by whoever moves it
 * @param cancelledLate of a cancelled one: by the patient, later before its start than the clinic's policy asks for
 * @param nextSuggested of one that has just been completed: when she should come again; absent if the rules know no such day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppointmentAnswer(
        UUID id,
        String clinic,
        UUID patientId,
        TreatmentBody treatment,
        @Nullable TreatmentBody performed,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        Named practitioner,
        @Nullable Named secondPractitioner,
        Named room,
        @Nullable Named device,
        @Nullable Named recoveryPlace,
        String state,
        @Nullable OffsetDateTime expiresAt,
        @Nullable LocalDate confirmableFrom,
        @Nullable OffsetDateTime lapsesAt,
        List<String> allowed,
        VerdictView verdict,
        int protocolVersion,
        @Nullable FlagAnswer flag,
        @Nullable InvoiceAnswer invoice,
        String correlationId,
        @Nullable UUID courseId,
        int version,
        @Nullable Boolean cancelledLate,
        @Nullable NextAnswer nextSuggested) {

    /**
     * That the appointment no longer holds.
     *
     * @param verdict as of now; staff who do not treat see what is decided and from when on it would be possible, not why
     * @param protocolVersion that it comes from
     * @param earliest first day on which she could have it; absent if time does not get her there
     * @param since when it was first found
     * @param nextTimes when it would be possible, each the best of its day; absent in lists that were not asked for them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FlagAnswer(
            VerdictView verdict,
            int protocolVersion,
            @Nullable LocalDate earliest,
            OffsetDateTime since,
            @Nullable List<OffsetDateTime> nextTimes) {

        FlagAnswer with(List<OffsetDateTime> times) {
            return new FlagAnswer(verdict, protocolVersion, earliest, since, times);
        }
    }

    /** The same with times to which it could be moved. */
    AppointmentAnswer proposing(List<OffsetDateTime> times) {
        return flag == null ? this : with(flag.with(times), nextSuggested);
    }

    /** The same with when she should come again. */
    public AppointmentAnswer suggesting(@Nullable NextAnswer next) {
        return with(flag, next);
    }

    private AppointmentAnswer with(@Nullable FlagAnswer other, @Nullable NextAnswer next) {
        return new AppointmentAnswer(
                id,
                clinic,
                patientId,
                treatment,
                performed,
                startsAt,
                endsAt,
                practitioner,
                secondPractitioner,
                room,
                device,
                recoveryPlace,
                state,
                expiresAt,
                confirmableFrom,
                lapsesAt,
                allowed,
                verdict,
                protocolVersion,
                other,
                invoice,
                correlationId,
                courseId,
                version,
                cancelledLate,
                next);
    }

    /**
     * When the session after a completed one should be.
     *
     * @param from first day that suits the rules best
     * @param until last day that keeps the course; absent where the protocol names none
     * @param times up to three free ones from then on, each the best of its day; none where she is booked already
     * @param appointmentId of the session that she is booked for already
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NextAnswer(
            LocalDate from,
            @Nullable LocalDate until,
            List<OffsetDateTime> times,
            @Nullable UUID appointmentId) {}

    /** Somebody or something with an id and a name. */
    public record Named(UUID id, String name) {}

    public record InvoiceAnswer(UUID id, String number, OffsetDateTime issuedAt, MoneyAnswer total) {}

    /** An exact amount: a decimal number with the currency's decimals. */
    public record MoneyAnswer(String amount, String currency) {}
}
