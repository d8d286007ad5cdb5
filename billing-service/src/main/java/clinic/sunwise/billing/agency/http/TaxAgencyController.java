package clinic.sunwise.billing.agency.http;

import clinic.sunwise.billing.agency.SentRecord;
import clinic.sunwise.billing.agency.SentRecords;
import clinic.sunwise.billing.agency.TaxAgency;
import clinic.sunwise.billing.agency.rules.RecordState;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the Spanish tax agency has and says of a clinic's records; of a clinic of another country it has nothing. */
@RestController
@RequestMapping("/api/clinics/{clinic}/tax-agency")
class TaxAgencyController {

    private static final int ROWS = 200;

    private final SentRecords records;
    private final Issuers issuers;
    private final boolean sending;

    TaxAgencyController(SentRecords records, Issuers issuers, Optional<TaxAgency> agency) {
        this.records = records;
        this.issuers = issuers;
        this.sending = agency.isPresent();
    }

    /**
     * How far a clinic is.
     *
     * @param sending whether this service sends at all
     * @param waiting how many records of its chain the agency has said nothing of
     * @param nextAt before then nothing is sent; absent if nothing ever was
     * @param trouble why the last message was not taken; absent if it was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StandingAnswer(
            boolean sending,
            long waiting,
            long accepted,
            long acceptedWithErrors,
            long refused,
            @Nullable Instant nextAt,
            @Nullable String trouble) {}

    /**
     * What it has said of a record.
     *
     * @param position in the clinic's chain
     * @param act issue, issue-again or cancel
     * @param state accepted, accepted-with-errors or refused
     * @param code of the error; absent if there is none, as are the words
     * @param receipt the agency's code for the message (CSV); absent if it has taken none of it
     * @param followedBy place of the next record that tells the same; absent if there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordAnswer(
            long position,
            String number,
            String act,
            String state,
            @Nullable String code,
            @Nullable String words,
            @Nullable String receipt,
            Instant answeredAt,
            @Nullable Long followedBy) {

        static RecordAnswer of(SentRecord sent) {
            return new RecordAnswer(
                    sent.position(),
                    sent.number(),
                    sent.act().code(),
                    sent.state().code(),
                    ifAny(sent.code()),
                    ifAny(sent.words()),
                    ifAny(sent.receipt()),
                    sent.answeredAt(),
                    sent.followedBy());
        }
    }

    record RecordAnswers(List<RecordAnswer> items) {}

    @GetMapping
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    StandingAnswer standing(@PathVariable String clinic) {
        if (issuers.find(clinic).isEmpty()) {
            throw ProblemException.notFound();
        }
        SentRecords.Standing standing = records.standing(clinic);
        return new StandingAnswer(
                sending,
                standing.waiting(),
                standing.accepted(),
                standing.acceptedWithErrors(),
                standing.refused(),
                standing.nextAt(),
                ifAny(standing.trouble()));
    }

    /**
     * The first 200 after a place of the chain.
     *
     * @param after position of the last one that is known; 0 for all
     */
    @GetMapping("/records")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    RecordAnswers records(
            @PathVariable String clinic,
            @RequestParam @Nullable String state,
            @RequestParam(defaultValue = "0") long after) {
        new FieldErrors().check(after >= 0, "after", "is below zero").throwIfAny();
        RecordState wanted = state == null
                ? null
                : RecordState.of(state)
                        .orElseThrow(
                                () -> FieldErrors.of("state", "is none of accepted, accepted-with-errors, refused"));
        return new RecordAnswers(records.list(clinic, wanted, after, ROWS).stream()
                .map(RecordAnswer::of)
                .toList());
    }

    private static @Nullable String ifAny(String words) {
        return words.isEmpty() ? null : words;
    }
}
