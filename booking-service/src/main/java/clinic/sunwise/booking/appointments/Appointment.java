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
 * @param protocolVersion that it was judged by
 * @param during from the patient's arrival to her leaving
 * @param day on which it begins, in the clinic's time zone
 * @param heldUntil of a hold, when it expires; empty for all others
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
        Resources resources,
        TimeRange during,
        LocalDate day,
        AppointmentState state,
        Optional<Instant> heldUntil,
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
        return with(next, Optional.empty(), verdict, adviceConfirmed, performed);
    }

    Appointment booked(Verdict judged, boolean confirmed) {
        return with(AppointmentState.BOOKED, Optional.empty(), judged, confirmed, performed);
    }

    /** A request as it is booked: with who and what is free for it now. */
    Appointment accepted(Resources free, Verdict judged) {
        return new Appointment(
                id,
                clinic,
                chain,
                patient,
                treatment,
                protocolVersion,
                free,
                during,
                day,
                AppointmentState.BOOKED,
                Optional.empty(),
                judged,
                adviceConfirmed,
                performed,
                invoice,
                correlationId);
    }

    Appointment completed(Treatment done) {
        return with(AppointmentState.COMPLETED, Optional.empty(), verdict, adviceConfirmed, Optional.of(done));
    }

    private Appointment with(
            AppointmentState next,
            Optional<Instant> until,
            Verdict judged,
            boolean confirmed,
            Optional<Treatment> done) {
        return new Appointment(
                id,
                clinic,
                chain,
                patient,
                treatment,
                protocolVersion,
                resources,
                during,
                day,
                next,
                until,
                judged,
                confirmed,
                done,
                invoice,
                correlationId);
    }
}
