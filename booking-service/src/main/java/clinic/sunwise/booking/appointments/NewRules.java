package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.appointments.AppointmentStore.CountedSession;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a new version of a protocol does to what is booked already: looked at before it comes into force, and done after. */
@Service
@Transactional
public class NewRules {

    private final BookedByProtocol booked;
    private final FlagStore flags;
    private final Cases cases;
    private final Accepted accepted;
    private final Protocols protocols;
    private final Patients patients;
    private final Reconsideration reconsideration;
    private final Clock clock;

    NewRules(
            BookedByProtocol booked,
            FlagStore flags,
            Cases cases,
            Accepted accepted,
            Protocols protocols,
            Patients patients,
            Reconsideration reconsideration,
            Clock clock) {
        this.booked = booked;
        this.flags = flags;
        this.cases = cases;
        this.accepted = accepted;
        this.protocols = protocols;
        this.patients = patients;
        this.reconsideration = reconsideration;
        this.clock = clock;
    }

    /**
     * What would become of the appointments of some of the patients who have one by that protocol, at all clinics of the chain.
     * Nothing is changed.
     *
     * @param after only patients after this one
     * @param rows how many patients at most, at least 1
     */
    @Transactional(readOnly = true)
    public Foresight foresee(Clinic clinic, Protocol draft, LocalDate from, Optional<UUID> after, int rows) {
        Instant now = clock.instant();
        List<UUID> found = booked.patients(clinic.id(), draft.code(), from, now, after, rows + 1);
        List<UUID> some = found.subList(0, Math.min(rows, found.size()));
        List<Appointment> judged = some.stream()
                .flatMap(patient -> flags.upcoming(clinic.chain(), patient, now).stream())
                .toList();
        Supposition supposition = new Supposition(clinic.id(), draft, from);
        return new Foresight(
                judged.size(),
                judged.stream()
                        .flatMap(each -> touched(each, supposition, now).stream())
                        .toList(),
                found.size() > rows ? Optional.of(some.getLast()) : Optional.empty());
    }

    /**
     * What is booked from that day on and would not be offered any more.
     *
     * @param until first day that is not looked at
     */
    public List<Treatment> noLongerOffered(
            String clinic, Protocol protocol, LocalDate from, Optional<LocalDate> until) {
        return booked.treatments(clinic, protocol.code(), from, until).stream()
                .filter(treatment -> protocol.duration(treatment).isEmpty())
                .toList();
    }

    /**
     * Has everybody who has an appointment by the protocol from that day on judged anew, soon after the transaction.
     *
     * @return how many patients
     */
    public int published(String clinic, String protocol, LocalDate from) {
        return booked.note(clinic, protocol, from, clock.instant());
    }

    /** Judges one of those who are to be judged anew; false if there is nobody. */
    public boolean reconsiderOne() {
        return booked.take()
                .map(noted -> {
                    patients.lock(noted.chain(), noted.patient())
                            .ifPresent(patient -> reconsideration.changed(patient.chain(), patient.id()));
                    return noted;
                })
                .isPresent();
    }

    private Optional<Foresight.Touched> touched(Appointment appointment, Supposition supposition, Instant now) {
        Protocol inForce = protocols
                .of(appointment.clinic(), appointment.treatment().protocol(), appointment.day())
                .orElseThrow();
        Foresight.Judgement before = judged(cases.suppose(appointment, inForce, cases::version, now));
        Optional<Foresight.Judgement> after = Stream.of(supposition.protocol(appointment, inForce))
                .filter(protocol -> protocol.duration(appointment.treatment()).isPresent())
                .map(protocol ->
                        judged(cases.suppose(appointment, protocol, other -> supposition.protocol(other, cases), now)))
                .findFirst();
        Foresight.Touched touched = new Foresight.Touched(
                appointment,
                before,
                after,
                after.filter(then -> accepted.covers(then.verdict(), appointment))
                        .isPresent());
        return touched.isChange() ? Optional.of(touched) : Optional.empty();
    }

    private static Foresight.Judgement judged(Case supposed) {
        return new Foresight.Judgement(
                supposed.version(), supposed.verdict(), supposed.earliest(), supposed.duration());
    }

    /** That a draft were in force at a clinic from a day on. */
    private record Supposition(String clinic, Protocol draft, LocalDate from) {

        Protocol protocol(Appointment appointment, Protocol otherwise) {
            return concerns(appointment.clinic(), appointment.treatment(), appointment.day()) ? draft : otherwise;
        }

        /** What is over, or held by somebody, stays under its rules. */
        Protocol protocol(CountedSession other, Cases cases) {
            return other.state().isToCome()
                            && concerns(other.clinic(), other.treatment(), other.day())
                            && draft.duration(other.treatment()).isPresent()
                    ? draft
                    : cases.version(other);
        }

        private boolean concerns(String at, Treatment treatment, LocalDate day) {
            return at.equals(clinic) && treatment.protocol().equals(draft.code()) && !day.isBefore(from);
        }
    }
}
