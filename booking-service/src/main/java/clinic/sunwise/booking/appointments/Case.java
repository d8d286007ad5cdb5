package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.appointments.AppointmentStore.CountedSession;
import clinic.sunwise.booking.appointments.AppointmentStore.RecoveryWindow;
import clinic.sunwise.booking.availability.SessionPlan;
import clinic.sunwise.booking.clinicalrules.ClinicalRules;
import clinic.sunwise.booking.clinicalrules.Commitment;
import clinic.sunwise.booking.clinicalrules.Patient;
import clinic.sunwise.booking.clinicalrules.Proposal;
import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.platform.correlation.Correlation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A request with everything that is needed to decide on it, read while the patient's row is locked.
 *
 * @param missing questions that the rules need answers to and have none
 * @param counted the patient's sessions that count, without the one that is being decided on
 */
record Case(Wanted wanted, Patient patient, List<String> missing, List<CountedSession> counted) {

    LocalDate day() {
        return wanted.day();
    }

    /** Of the protocol that it is judged by. */
    int version() {
        return wanted.protocol().version();
    }

    /** How long the protocol has the patient stay. */
    Duration duration() {
        return SessionPlan.of(wanted.protocol(), wanted.treatment())
                .orElseThrow()
                .stay();
    }

    Verdict verdict() {
        return ClinicalRules.judge(proposal(), patient);
    }

    Optional<LocalDate> earliest() {
        return ClinicalRules.earliest(proposal(), patient);
    }

    /** What stands against booking; empty if nothing does. A clinician can lift what is left to her, nobody what is refused. */
    Optional<Outcome> obstacle(Consent consent) {
        Verdict verdict = verdict();
        if (!verdict.isOpen() && !isLifted(verdict, consent)) {
            return Optional.of(new Outcome.Refused(verdict, earliest()));
        }
        if (!missing.isEmpty()) {
            return Optional.of(new Outcome.ScreeningIncomplete(missing));
        }
        return !verdict.advice().isEmpty() && !consent.adviceConfirmed()
                ? Optional.of(new Outcome.AdviceNotConfirmed(verdict))
                : Optional.empty();
    }

    /**
     * What stands against what is booked already; what was accepted then stays accepted.
     *
     * @param before as it was booked
     * @param isAccepted whether nothing blocks but what was accepted
     * @param consent to what has come up since
     */
    Optional<Outcome> obstacle(Appointment before, Predicate<Verdict> isAccepted, Consent consent) {
        Verdict verdict = verdict();
        if (!isAccepted.test(verdict) && !isLifted(verdict, consent)) {
            return Optional.of(new Outcome.Refused(verdict, earliest()));
        }
        if (!missing.isEmpty()) {
            return Optional.of(new Outcome.ScreeningIncomplete(missing));
        }
        return hasUnread(before) && !consent.adviceConfirmed()
                ? Optional.of(new Outcome.AdviceNotConfirmed(verdict))
                : Optional.empty();
    }

    /** True where there is advice that she has not read when it was booked. */
    boolean hasUnread(Appointment before) {
        return !before.verdict().advice().containsAll(verdict().advice());
    }

    /**
     * Her bookings that are still to come, at all clinics of the chain; a whole course is one.
     *
     * @param course that is being decided on, which does not stand against its own sessions; empty for a session by itself
     */
    long openBookings(Instant now, Optional<UUID> course) {
        return counted.stream()
                .filter(session -> session.state() == AppointmentState.BOOKED)
                .filter(session -> session.during().start().isAfter(now))
                .filter(session -> course.isEmpty() || !course.equals(session.course()))
                .map(session -> session.course().orElse(session.id()))
                .distinct()
                .count();
    }

    /** The patient's own session at the same time, if there is one. */
    Optional<UUID> meanwhile() {
        return counted.stream()
                .filter(session -> session.during().overlaps(wanted.during()))
                .map(CountedSession::id)
                .findFirst();
    }

    /** The patient's time to reflect, if it is not over yet. */
    Optional<Reflection> reflection(Instant now) {
        ZoneId zone = wanted.premises().clinic().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return Commitment.from(proposal(), patient)
                .filter(today::isBefore)
                .map(from -> Reflection.before(wanted.during().start(), from, zone));
    }

    private static boolean isLifted(Verdict verdict, Consent consent) {
        return consent.override().filter(lifting -> lifting.covers(verdict)).isPresent();
    }

    /**
     * The skin that the session protects; shared with its neighbours where a clinician decides on it, as one of what she
     * lifts may be their distance, and with a session of the same day with which it may be combined.
     */
    RecoveryWindow window() {
        return window(!verdict().isOpen() || isCombined());
    }

    private boolean isCombined() {
        return counted.stream()
                .filter(session -> session.day().equals(day()))
                .anyMatch(
                        session -> session.treatment().meets(wanted.treatment().areas()));
    }

    /** The skin that an appointment protects which is booked already: too late to refuse it because of another. */
    RecoveryWindow sharedWindow() {
        return window(true);
    }

    private RecoveryWindow window(boolean shared) {
        return new RecoveryWindow(
                wanted.treatment().areas(),
                day(),
                wanted.protocol().spacing(wanted.treatment()).nextAfter(day(), patient.skin()),
                shared);
    }

    /** The session as it is written down. */
    Appointment appointment(
            BookingRequest request,
            Appointment.Resources resources,
            AppointmentState state,
            Optional<Instant> heldUntil,
            Optional<Reflection> reflection) {
        return new Appointment(
                UUID.randomUUID(),
                request.clinic(),
                wanted.premises().clinic().chain(),
                request.patient(),
                wanted.treatment(),
                version(),
                version(),
                resources,
                wanted.during(),
                day(),
                state,
                heldUntil,
                reflection,
                verdict(),
                request.consent().adviceConfirmed(),
                Optional.empty(),
                Optional.empty(),
                Correlation.current(),
                request.course(),
                0,
                false);
    }

    private Proposal proposal() {
        return new Proposal(
                wanted.protocol(),
                wanted.treatment(),
                day(),
                wanted.premises().clinic().place());
    }
}
