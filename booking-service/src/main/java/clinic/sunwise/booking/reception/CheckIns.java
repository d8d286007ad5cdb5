package clinic.sunwise.booking.reception;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.appointments.Appointments;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.screening.Answer;
import clinic.sunwise.booking.screening.Given;
import clinic.sunwise.booking.screening.Question;
import clinic.sunwise.booking.screening.Questionnaire;
import clinic.sunwise.booking.screening.Reads;
import clinic.sunwise.booking.screening.Screenings;
import clinic.sunwise.platform.identity.Caller;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The double-check of patients who have come. */
@Service
@Transactional
public class CheckIns {

    private final Appointments appointments;
    private final Directory directory;
    private final Protocols protocols;
    private final Questionnaire questionnaire;
    private final Screenings screenings;
    private final CheckStore store;

    CheckIns(
            Appointments appointments,
            Directory directory,
            Protocols protocols,
            Questionnaire questionnaire,
            Screenings screenings,
            CheckStore store) {
        this.appointments = appointments;
        this.directory = directory;
        this.protocols = protocols;
        this.questionnaire = questionnaire;
        this.screenings = screenings;
        this.store = store;
    }

    /** What to ask her; empty if there is no such appointment that the caller may see. */
    @Transactional(readOnly = true)
    public Optional<CheckSheet> sheet(String clinic, UUID id, Caller caller) {
        return appointments.find(clinic, id, caller).map(found -> {
            Clinic at = clinic(found);
            Reads reads = protocols
                    .of(clinic, found.treatment().protocol(), found.day())
                    .map(protocol -> Reads.of(protocol, found.treatment()))
                    .orElseThrow();
            List<Answer> counting = screenings.counting(at, found.patient());
            List<String> due = questionnaire.toAsk(reads, counting).stream()
                    .map(Question::code)
                    .toList();
            return new CheckSheet(
                    at.zone(),
                    questionnaire.asked(reads).stream()
                            .map(question -> new CheckSheet.Item(
                                    question, due.contains(question.code()), answeredAt(question, counting)))
                            .toList());
        });
    }

    /** True where the check is about to lead to treatment: else nothing of it is kept. */
    @Transactional(readOnly = true)
    public boolean isDue(Appointment appointment) {
        return appointment.state() == AppointmentState.BOOKED
                && !screenings.today(clinic(appointment)).isBefore(appointment.day());
    }

    /** Keeps what she has told and what was seen, also where it stands against the session. */
    public void keep(Appointment appointment, Check check, Map<Question, Map<String, Given>> told) {
        if (!told.isEmpty()) {
            screenings.answer(clinic(appointment), appointment.patient(), told, check.by());
        }
        store.add(appointment, check);
    }

    /** All checks of an appointment, oldest first. */
    @Transactional(readOnly = true)
    public List<Check> checks(String clinic, UUID id) {
        return store.of(clinic, id);
    }

    private Clinic clinic(Appointment appointment) {
        return directory.premises(appointment.clinic()).orElseThrow().clinic();
    }

    private static Optional<Instant> answeredAt(Question question, List<Answer> counting) {
        return counting.stream()
                .filter(answer -> answer.question().equals(question.code()))
                .map(Answer::answeredAt)
                .min(Comparator.naturalOrder());
    }
}
