package clinic.sunwise.booking.screening.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.patients.AskedPatient;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.patients.RegisteredPatient;
import clinic.sunwise.booking.screening.Answer;
import clinic.sunwise.booking.screening.AnswerFields;
import clinic.sunwise.booking.screening.Given;
import clinic.sunwise.booking.screening.GivenWriter;
import clinic.sunwise.booking.screening.Question;
import clinic.sunwise.booking.screening.Questionnaire;
import clinic.sunwise.booking.screening.Screenings;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/clinics/{clinic}/screenings")
class ScreeningController {

    private final Directory directory;
    private final Patients patients;
    private final Questionnaire questionnaire;
    private final Screenings screenings;
    private final Idempotency idempotency;

    ScreeningController(
            Directory directory,
            Patients patients,
            Questionnaire questionnaire,
            Screenings screenings,
            Idempotency idempotency) {
        this.directory = directory;
        this.patients = patients;
        this.questionnaire = questionnaire;
        this.screenings = screenings;
        this.idempotency = idempotency;
    }

    /**
     * What was answered.
     *
     * @param item the option that it is about; absent for a question that is answered as one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerAnswer(String question, @Nullable String item, int version, Object answer, OffsetDateTime answeredAt) {

        static AnswerAnswer of(Answer answer, Clinic clinic) {
            return new AnswerAnswer(
                    answer.question(),
                    answer.item().equals(Answer.WHOLE) ? null : answer.item(),
                    answer.version(),
                    GivenWriter.plain(answer.given()),
                    answer.answeredAt().atZone(clinic.zone()).toOffsetDateTime());
        }
    }

    record ScreeningAnswer(UUID patientId, List<AnswerAnswer> answers) {}

    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ScreeningAnswer answer(
            @PathVariable String clinic, Caller caller, IdempotencyKey key, @RequestBody ScreeningRequest body) {
        Clinic known = clinic(clinic);
        AnswerFields fields = body.read(questionnaire);
        RegisteredPatient found = patient(known, caller, body.patientId(), "patientId");
        UUID patient = found.id();
        Map<Question, Map<String, Given>> accepted =
                fields.checked(screenings.counting(known, patient), screenings.today(known), found.birthDate());
        return idempotency.once(caller, key, List.of("screenings", clinic, body), ScreeningAnswer.class, () -> {
            List<Answer> kept = screenings.answer(known, patient, accepted, caller.subject());
            return new ScreeningAnswer(
                    patient,
                    kept.stream().map(answer -> AnswerAnswer.of(answer, known)).toList());
        });
    }

    /** The latest answer to each question and option: health data, which reception does not see. */
    @Allowed({Role.PATIENT, Role.THERAPIST, Role.CLINICIAN})
    @GetMapping
    Page<AnswerAnswer> latest(
            @PathVariable String clinic, Caller caller, @RequestParam(required = false) @Nullable UUID patient) {
        Clinic known = clinic(clinic);
        return new Page<>(
                screenings
                        .latest(
                                known,
                                patient(known, caller, patient, "patient").id())
                        .stream()
                        .map(answer -> AnswerAnswer.of(answer, known))
                        .toList(),
                null);
    }

    private Clinic clinic(String clinic) {
        return directory
                .premises(clinic)
                .orElseThrow(ProblemException::notFound)
                .clinic();
    }

    private RegisteredPatient patient(Clinic clinic, Caller caller, @Nullable UUID asked, String field) {
        return patients.find(clinic.chain(), AskedPatient.of(caller, asked, field))
                .orElseThrow(ProblemException::notFound);
    }
}
