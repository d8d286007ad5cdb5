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
 * @param verdict as it was when the time was held, booked or moved, or the patient came
 * @param performed what was really done, once it is completed
 * @param correlationId of the request that made it
 * @param course that it is a session of; empty for one by itself
 * @param version counts its changes, so that nobody changes what somebody else has changed meanwhile
 * @param cancelledLate by the patient, later before its start than the clinic's policy asked for
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
        String correlationId,
        Optional<UUID> course,
        int version,
        boolean cancelledLate) {

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
        return as(place(), new Standing(next, Optional.empty(), reflection), judged(), performed);
    }

    /** A hold as it is booked, judged by the version in force now. */
    Appointment booked(Verdict anew, int by, boolean confirmed) {
        return booked(new Standing(AppointmentState.BOOKED, Optional.empty(), reflection), anew, by, confirmed);
    }

    /** A hold as it is booked while the patient has time to reflect. */
    Appointment tentative(Reflection time, Verdict anew, int by, boolean confirmed) {
        return booked(
                new Standing(AppointmentState.TENTATIVE, Optional.empty(), Optional.of(time)), anew, by, confirmed);
    }

    /** The patient has come; judged as she is then. */
    Appointment arrived(Verdict anew, int by, boolean confirmed) {
        return booked(new Standing(AppointmentState.ARRIVED, Optional.empty(), reflection), anew, by, confirmed);
    }

    private Appointment booked(Standing standing, Verdict anew, int by, boolean confirmed) {
        return as(place(), standing, new Judged(by, by, anew, confirmed), performed);
    }

    /** The same under the rules of another version; its verdict stays that of the version by which it was booked. */
    Appointment under(int rules) {
        return as(
                place(), standing(), new Judged(protocolVersion, rules, verdict, adviceConfirmed), performed, version);
    }

    /** A request as it is booked: with who and what is free for it now. */
    Appointment accepted(Resources free, Verdict anew, int by) {
        return as(
                new Place(free, during, day),
                new Standing(AppointmentState.BOOKED, Optional.empty(), reflection),
                new Judged(by, by, anew, adviceConfirmed),
                performed);
    }

    /** The same appointment at another time, judged there; what was to be lifted or read is agreed to again. */
    Appointment moved(Resources free, Wanted wanted, Verdict anew, boolean confirmed) {
        int by = wanted.protocol().version();
        Optional<Reflection> time = reflection.map(before -> Reflection.before(
                wanted.during().start(),
                before.confirmableFrom(),
                wanted.premises().clinic().zone()));
        return as(
                new Place(free, wanted.during(), wanted.day()),
                new Standing(state, heldUntil, time),
                new Judged(by, by, anew, confirmed),
                performed);
    }

    /** Taken by others than before. */
    Appointment with(Resources others) {
        return as(new Place(others, during, day), standing(), judged(), performed, version);
    }

    /** One that has just been cancelled, later than the clinic's policy asks for. */
    Appointment late() {
        return as(place(), standing(), judged(), performed, version, true);
    }

    /** One that has just been completed, with what was done. */
    Appointment performing(Treatment done) {
        return as(place(), standing(), judged(), Optional.of(done), version);
    }

    private record Place(Resources resources, TimeRange during, LocalDate day) {}

    private record Standing(AppointmentState state, Optional<Instant> heldUntil, Optional<Reflection> reflection) {}

    private record Judged(int protocolVersion, int rulesVersion, Verdict verdict, boolean adviceConfirmed) {}

    private Place place() {
        return new Place(resources, during, day);
    }

    private Standing standing() {
        return new Standing(state, heldUntil, reflection);
    }

    private Judged judged() {
        return new Judged(protocolVersion, rulesVersion, verdict, adviceConfirmed);
    }

    private Appointment as(Place place, Standing standing, Judged judged, Optional<Treatment> done) {
        return as(place, standing, judged, done, version + 1);
    }

    private Appointment as(Place place, Standing standing, Judged judged, Optional<Treatment> done, int counted) {
        return as(place, standing, judged, done, counted, cancelledLate);
    }

    private Appointment as(
            Place place, Standing standing, Judged judged, Optional<Treatment> done, int counted, boolean late) {
        return new Appointment(
                id,
                clinic,
                chain,
                patient,
                treatment,
                judged.protocolVersion(),
                judged.rulesVersion(),
                place.resources(),
                place.during(),
                place.day(),
                standing.state(),
                standing.heldUntil(),
                standing.reflection(),
                judged.verdict(),
                judged.adviceConfirmed(),
                done,
                invoice,
                correlationId,
                course,
                counted,
                late);
    }
}
