package clinic.sunwise.billing.agency.http;

import clinic.sunwise.billing.agency.RecordCorrections;
import clinic.sunwise.billing.agency.RecordOutcome;
import clinic.sunwise.billing.agency.rules.TellingAgain;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.requests.WrongState;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the Spanish tax agency again what it has refused or taken with errors: who has removed the cause decides it. */
@RestController
class RecordCorrectionController {

    private final RecordCorrections corrections;
    private final Issuers issuers;
    private final Idempotency idempotency;

    RecordCorrectionController(RecordCorrections corrections, Issuers issuers, Idempotency idempotency) {
        this.corrections = corrections;
        this.issuers = issuers;
        this.idempotency = idempotency;
    }

    private record Repeat(String clinic, long position) {}

    /**
     * A further record, which is sent with the next message.
     *
     * @param position in the clinic's chain
     */
    record Added(long position) {}

    /** Adds a record that tells the same as the one at this place of the chain. */
    @PostMapping("/api/clinics/{clinic}/tax-agency/records/{position}/correction")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Added correct(@PathVariable String clinic, @PathVariable long position, Caller caller, IdempotencyKey key) {
        return idempotency.once(caller, key, new Repeat(clinic, position), Added.class, () -> added(clinic, position));
    }

    private Added added(String clinic, long position) {
        Issuer issuer = issuers.find(clinic).orElseThrow(ProblemException::notFound);
        return switch (corrections.tellAgain(issuer, position).orElseThrow(ProblemException::notFound)) {
            case RecordOutcome.Added added -> new Added(added.position());
            case RecordOutcome.Refused refused -> throw problem(refused.why());
        };
    }

    private static ProblemException problem(TellingAgain why) {
        return switch (why) {
            case TellingAgain.NotAnswered waiting ->
                WrongState.because(
                        "not-answered", "The agency has not answered it yet; until then it is sent by itself.");
            case TellingAgain.Accepted accepted ->
                WrongState.because("accepted", "The agency has it and has found nothing wrong.");
            case TellingAgain.Overtaken overtaken ->
                WrongState.because(
                        "overtaken", "The last record of this document is that at " + overtaken.position() + ".");
            case TellingAgain.Possible possible -> throw new IllegalStateException("what is possible is no problem");
        };
    }
}
