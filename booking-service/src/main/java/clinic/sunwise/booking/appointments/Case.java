package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.appointments.AppointmentStore.CountedSession;
import clinic.sunwise.booking.appointments.AppointmentStore.RecoveryWindow;
import clinic.sunwise.booking.clinicalrules.ClinicalRules;
import clinic.sunwise.booking.clinicalrules.Patient;
import clinic.sunwise.booking.clinicalrules.Proposal;
import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    Verdict verdict() {
        return ClinicalRules.judge(proposal(), patient);
    }

    Optional<LocalDate> earliest() {
        return ClinicalRules.earliest(proposal(), patient);
    }

    /** What stands against booking; empty if nothing does. */
    Optional<Outcome> obstacle(boolean adviceConfirmed) {
        Verdict verdict = verdict();
        if (!verdict.isOpen()) {
            return Optional.of(new Outcome.Refused(verdict, earliest()));
        }
        if (!missing.isEmpty()) {
            return Optional.of(new Outcome.ScreeningIncomplete(missing));
        }
        return verdict.level() == VerdictLevel.ADVICE && !adviceConfirmed
                ? Optional.of(new Outcome.AdviceNotConfirmed(verdict))
                : Optional.empty();
    }

    /** The patient's own session at the same time, if there is one. */
    Optional<UUID> meanwhile() {
        return counted.stream()
                .filter(session -> session.during().overlaps(wanted.during()))
                .map(CountedSession::id)
                .findFirst();
    }

    RecoveryWindow window() {
        return new RecoveryWindow(
                wanted.treatment().areas(),
                day(),
                wanted.protocol().spacing(wanted.treatment()).nextAfter(day(), patient.skin()));
    }

    private Proposal proposal() {
        return new Proposal(
                wanted.protocol(),
                wanted.treatment(),
                day(),
                wanted.premises().clinic().place());
    }
}
