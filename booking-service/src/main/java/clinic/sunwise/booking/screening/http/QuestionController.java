package clinic.sunwise.booking.screening.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.patients.AskedPatient;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.screening.Question;
import clinic.sunwise.booking.screening.Questionnaire;
import clinic.sunwise.booking.screening.Reads;
import clinic.sunwise.booking.screening.Screenings;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The questions of a treatment, as its rules want them. */
@RestController
class QuestionController {

    private final Directory directory;
    private final Protocols protocols;
    private final Questionnaire questionnaire;
    private final Screenings screenings;
    private final Patients patients;

    QuestionController(
            Directory directory,
            Protocols protocols,
            Questionnaire questionnaire,
            Screenings screenings,
            Patients patients) {
        this.directory = directory;
        this.protocols = protocols;
        this.questionnaire = questionnaire;
        this.screenings = screenings;
        this.patients = patients;
    }

    /**
     * Everything that is asked before the treatment is booked.
     *
     * @param depth absent for any, as is the area
     */
    @Open
    @GetMapping("/api/clinics/{clinic}/screening-questions")
    Page<QuestionAnswer> questions(
            @PathVariable String clinic,
            @RequestParam String protocol,
            @RequestParam(required = false) @Nullable String technique,
            @RequestParam(required = false) @Nullable String depth,
            @RequestParam(required = false) @Nullable Set<String> area,
            Locale language) {
        Reads reads = reads(clinic(clinic), protocol, technique, depth, area);
        return page(questionnaire.asked(reads), language);
    }

    /** What of it the patient has not answered yet, or too long ago. */
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    @GetMapping("/api/clinics/{clinic}/screening-questions/unanswered")
    Page<QuestionAnswer> unanswered(
            @PathVariable String clinic,
            @RequestParam String protocol,
            @RequestParam(required = false) @Nullable String technique,
            @RequestParam(required = false) @Nullable String depth,
            @RequestParam(required = false) @Nullable Set<String> area,
            @RequestParam(required = false) @Nullable UUID patient,
            Caller caller,
            Locale language) {
        Clinic known = clinic(clinic);
        Reads reads = reads(known, protocol, technique, depth, area);
        UUID found = patients.find(known.chain(), AskedPatient.of(caller, patient, "patient"))
                .orElseThrow(ProblemException::notFound)
                .id();
        return page(questionnaire.toAsk(reads, screenings.counting(known, found)), language);
    }

    private Reads reads(
            Clinic clinic,
            String protocol,
            @Nullable String technique,
            @Nullable String depth,
            @Nullable Set<String> areas) {
        Protocol asked = protocols
                .of(clinic.id(), protocol, screenings.today(clinic))
                .orElseThrow(() -> FieldErrors.of("protocol", "is not offered by this clinic"));
        List<Protocol.Technique> techniques = asked.techniques().stream()
                .filter(each -> technique == null || each.code().equals(technique))
                .toList();
        new FieldErrors()
                .check(!techniques.isEmpty(), "technique", "is not one of this protocol")
                .check(
                        depth == null
                                || techniques.stream()
                                        .anyMatch(each -> each.depth(depth).isPresent()),
                        "depth",
                        "is not one of this technique")
                .check(
                        areas == null
                                || areas.stream().allMatch(code -> Area.of(code).isPresent()),
                        "area",
                        "names one that there is not")
                .throwIfAny();
        return Reads.ofAny(asked, techniques, depth, areas == null ? Set.of() : areas(areas));
    }

    private static Set<Area> areas(Set<String> codes) {
        return codes.stream()
                .flatMap(code -> Area.of(code).stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static Page<QuestionAnswer> page(List<Question> questions, Locale language) {
        return new Page<>(
                questions.stream()
                        .map(question -> QuestionAnswer.of(question, language))
                        .toList(),
                null);
    }

    private Clinic clinic(String clinic) {
        return directory
                .premises(clinic)
                .orElseThrow(ProblemException::notFound)
                .clinic();
    }
}
