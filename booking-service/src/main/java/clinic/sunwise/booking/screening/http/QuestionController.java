package clinic.sunwise.booking.screening.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.screening.Question;
import clinic.sunwise.booking.screening.Questionnaire;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class QuestionController {

    private final Directory directory;
    private final Protocols protocols;
    private final Questionnaire questionnaire;
    private final Clock clock;

    QuestionController(Directory directory, Protocols protocols, Questionnaire questionnaire, Clock clock) {
        this.directory = directory;
        this.protocols = protocols;
        this.questionnaire = questionnaire;
        this.clock = clock;
    }

    record QuestionAnswer(
            String code,
            int version,
            String kind,
            String text,
            @Nullable List<Question.Option> options,
            int validDays) {

        static QuestionAnswer of(Question question) {
            return new QuestionAnswer(
                    question.code(),
                    question.version(),
                    question.kind().name().toLowerCase(Locale.ROOT),
                    question.text(),
                    question.options().isEmpty() ? null : question.options(),
                    question.validDays());
        }
    }

    /** What has to be answered before the treatment is booked. */
    @Open
    @GetMapping("/api/clinics/{clinic}/screening-questions")
    Page<QuestionAnswer> questions(
            @PathVariable String clinic,
            @RequestParam String protocol,
            @RequestParam(required = false) @Nullable String technique) {
        Clinic found = directory
                .premises(clinic)
                .orElseThrow(ProblemException::notFound)
                .clinic();
        Protocol asked = protocols
                .of(found.id(), protocol, LocalDate.ofInstant(clock.instant(), found.zone()))
                .orElseThrow(() -> FieldErrors.of("protocol", "is not offered by this clinic"));
        if (technique != null && asked.technique(technique).isEmpty()) {
            throw FieldErrors.of("technique", "is not one of this protocol");
        }
        return new Page<>(
                questionnaire.of(asked).stream().map(QuestionAnswer::of).toList(), null);
    }
}
