package clinic.sunwise.booking.reception.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.patients.RegisteredPatient;
import clinic.sunwise.booking.reception.Check;
import clinic.sunwise.booking.screening.Given;
import clinic.sunwise.booking.screening.Question;
import clinic.sunwise.booking.screening.Questionnaire;
import clinic.sunwise.booking.screening.Screenings;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads double-checks as they are sent. */
@Component
class ToldAndSeen {

    private final Directory directory;
    private final Patients patients;
    private final Questionnaire questionnaire;
    private final Screenings screenings;
    private final Clock clock;

    ToldAndSeen(
            Directory directory, Patients patients, Questionnaire questionnaire, Screenings screenings, Clock clock) {
        this.directory = directory;
        this.patients = patients;
        this.questionnaire = questionnaire;
        this.screenings = screenings;
        this.clock = clock;
    }

    /** A check with the answers that it adds. */
    record Kept(Check check, Clinic clinic, Map<Question, Map<String, Given>> given) {}

    /**
     * The check of a patient.
     *
     * @throws ProblemException {@code invalid-request}, also where answers contradict one another
     */
    Kept of(CheckBody body, String clinic, UUID patient, Caller caller) {
        Clinic at = directory
                .premises(clinic)
                .orElseThrow(ProblemException::notFound)
                .clinic();
        CheckBody.Read read = body.read(questionnaire);
        RegisteredPatient known = patients.find(at.chain(), patient)
                .orElseThrow(() -> FieldErrors.of("patientId", "is not a patient of this clinic"));
        Map<Question, Map<String, Given>> given = read.tellsSomething()
                ? read.fields().checked(screenings.counting(at, patient), screenings.today(at), known.birthDate())
                : Map.of();
        return new Kept(read.check(caller.subject(), clock.instant()), at, given);
    }

    /** The key of the transaction that keeps what was told, made from the request's own. */
    static IdempotencyKey key(IdempotencyKey of) {
        return new IdempotencyKey("told-" + UUID.nameUUIDFromBytes(of.value().getBytes(StandardCharsets.UTF_8)));
    }
}
