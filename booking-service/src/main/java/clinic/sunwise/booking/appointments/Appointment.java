package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.availability.ResourceKind;
import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.availability.Use;
import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.booking.protocols.Treatment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A session that is held, booked, or over.
 *
 * @param chain of its clinic; the patient's history is shared there
 * @param protocolVersion that its verdict comes from
 * @param rulesVersion whose rules it is under now: a later version than that of its verdict once one has come into force for its
 *     day
 * @param during from the patient's arrival to her leaving
 * @param day on which it begins, in the clinic's time zone
 * @param heldUntil of a hold, when it expires; empty for all others
 * @param reflection of one that was made while the patient had time to reflect; stays when it is booked
 * @param verdict as it was when the time was held or booked
 * @param performed what was really done, once it is completed
 * @param correlationId of the request that made it
 */
public record Appointment(
        UUID id,
        String clinic,
        String chain,
        UUID patient,
        Treatment treatment,
        int protocolVersion,
        int rulesVersion,
        Resources resources,
        TimeRange during,
        LocalDate day,
        AppointmentState state,
        Optional<Instant> heldUntil,
        Optional<Reflection> reflection,
        Verdict verdict,
        boolean adviceConfirmed,
        Optional<Treatment> performed,
        Optional<Invoice> invoice,
        String correlationId) {

    /**
     * Who and what a session takes up.
     *
     * @param second practitioner, besides the one who treats
     */
    public record Resources(
            UUID practitioner, Optional<UUID> second, UUID room, Optional<UUID> device, Optional<UUID> recoveryPlace) {

        /** By kind, in the order in which they were chosen: who treats comes first. */
        static Resources of(List<Use> uses) {
            List<UUID> practitioners = of(uses, ResourceKind.PRACTITIONER).toList();
            return new Resources(
                    practitioners.getFirst(),
                    practitioners.stream().skip(1).findFirst(),
                    of(uses, ResourceKind.ROOM).findFirst().orElseThrow(),
                    of(uses, ResourceKind.DEVICE).findFirst(),
                    of(uses, ResourceKind.RECOVERY_PLACE).findFirst());
        }

        private static Stream<UUID> of(List<Use> uses, ResourceKind kind) {
            return uses.stream().filter(use -> use.kind() == kind).map(Use::resource);
        }
    }

    /** What billing has told of the visit. */
    public record Invoice(UUID id, String number, Instant issuedAt, BigDecimal total, String currency) {}

    /** True for a hold whose time is over, whether or not anybody has removed it yet. */
    public boolean isExpired(Instant now) {
        return heldUntil.filter(until -> !until.isAfter(now)).isPresent();
    }

    Appointment in(AppointmentState next) {
        return with(next, verdict, protocolVersion, adviceConfirmed, performed);
    }

    /** A hold as it is booked, judged by the version in force now. */
    Appointment booked(Verdict judged, int version, boolean confirmed) {
        return with(AppointmentState.BOOKED, judged, version, confirmed, performed)
                .under(version);
    }

    /** A hold as it is booked while the patient has time to reflect. */
    Appointment tentative(Reflection time, Verdict judged, int version, boolean confirmed) {
        Appointment kept = with(AppointmentState.TENTATIVE, judged, version, confirmed, performed)
                .under(version);
        return kept.reflecting(time);
    }

    private Appointment reflecting(Reflection time) {
        return new Appointment(
                id,
                clinic,
                chain,
                patient,
                treatment,
                protocolVersion,
                rulesVersion,
                resources,
                during,
                day,
                state,
                heldUntil,
                Optional.of(time),
                verdict,
                adviceConfirmed,
                performed,
                invoice,
                correlationId);
    }

    /** The same under the rules of another version; its verdict stays that of the version by which it was booked. */
    Appointment under(int version) {
        return new Appointment(
                id,
                clinic,
                chain,
                patient,
                treatment,
                protocolVersion,
                version,
                resources,
                during,
                day,
                state,
                heldUntil,
                reflection,
                verdict,
                adviceConfirmed,
                performed,
                invoice,
                correlationId);
    }

    /** A request as it is booked: with who and what is free for it now. */
    Appointment accepted(Resources free, Verdict judged, int version) {
        return new Appointment(
                id,
                clinic,
                chain,
                patient,
                treatment,
                version,
                version,
                free,
                during,
                day,
                AppointmentState.BOOKED,
                Optional.empty(),
                reflection,
                judged,
                adviceConfirmed,
                performed,
                invoice,
                correlationId);
    }

    Appointment completed(Treatment done) {
        return with(AppointmentState.COMPLETED, verdict, protocolVersion, adviceConfirmed, Optional.of(done));
    }

    private Appointment with(
            AppointmentState next, Verdict judged, int judgedBy, boolean confirmed, Optional<Treatment> done) {
        return new Appointment(
                id,
                clinic,
                chain,
                patient,
                treatment,
                judgedBy,
                rulesVersion,
                resources,
                during,
                day,
                next,
                Optional.empty(),
                reflection,
                judged,
                confirmed,
                done,
                invoice,
                correlationId);
    }
}
