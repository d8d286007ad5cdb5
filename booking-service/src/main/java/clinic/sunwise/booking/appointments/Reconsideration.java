package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.appointments.AppointmentStore.Position;
import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.booking.patients.PatientChanges;
import clinic.sunwise.platform.reach.Reach;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Judges a patient's appointments, tentative ones too, anew when something about her or the rules changes: what no longer holds is flagged, what holds
 * again is not. By the version in force now, under whose rules the appointment is from then on.
 *
 * <p>What stood against an appointment and was {@link Accepted} does not flag it. While answers are missing a
 * flag stays, as nobody knows that its reason is gone.
 */
@Service
public class Reconsideration implements PatientChanges {

    private final FlagStore flags;
    private final AppointmentStore store;
    private final Cases cases;
    private final Accepted accepted;
    private final AppointmentNews news;
    private final Clock clock;

    Reconsideration(
            FlagStore flags,
            AppointmentStore store,
            Cases cases,
            Accepted accepted,
            AppointmentNews news,
            Clock clock) {
        this.flags = flags;
        this.store = store;
        this.cases = cases;
        this.accepted = accepted;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void changed(String chain, UUID patient) {
        Instant now = clock.instant();
        try (Reach.Scope reach = Reach.chain()) {
            List<Appointment> upcoming = flags.upcoming(chain, patient, now);
            upcoming.forEach(appointment -> putUnderTheRulesInForce(appointment, now));
            upcoming.forEach(appointment -> reconsider(appointment, now));
        }
    }

    /** The flags of those of the appointments that have one, by appointment. */
    public Map<UUID, Flag> flags(String clinic, Collection<UUID> appointments) {
        return flags.of(clinic, appointments);
    }

    /** The clinic's appointments to come that no longer hold, by start. */
    public List<Appointment> flagged(String clinic, Optional<Position> after, int rows) {
        return flags.flagged(clinic, clock.instant(), after, rows);
    }

    /** First all of them, as each is judged by what the rules of the others ask for too. */
    private void putUnderTheRulesInForce(Appointment appointment, Instant now) {
        int inForce = cases.inForce(appointment).orElseThrow().version();
        if (inForce != appointment.rulesVersion()) {
            store.rule(appointment.under(inForce));
            store.protect(
                    appointment, cases.again(appointment, now).orElseThrow().sharedWindow());
        }
    }

    private void reconsider(Appointment appointment, Instant now) {
        Case anew = cases.again(appointment, now).orElseThrow();
        Verdict verdict = anew.verdict();
        if (!accepted.covers(verdict, appointment)) {
            raise(appointment, new Flag(verdict, anew.version(), anew.earliest(), now));
        } else if (anew.missing().isEmpty()) {
            flags.clear(appointment);
        }
    }

    private void raise(Appointment appointment, Flag flag) {
        if (flags.of(appointment.clinic(), Set.of(appointment.id())).isEmpty()) {
            news.flagged(appointment, flag.since());
        }
        flags.raise(appointment, flag);
    }
}
