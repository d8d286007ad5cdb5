package clinic.sunwise.booking.revisions.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.revisions.ProtocolVersion;
import clinic.sunwise.booking.revisions.Withdrawals;
import clinic.sunwise.booking.revisions.Withdrawing;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Taking back a version before its first day. */
@RestController
class WithdrawalController {

    private final Directory directory;
    private final Withdrawals withdrawals;
    private final Idempotency idempotency;
    private final Clock clock;

    WithdrawalController(Directory directory, Withdrawals withdrawals, Idempotency idempotency, Clock clock) {
        this.directory = directory;
        this.withdrawals = withdrawals;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Allowed({Role.CLINICIAN, Role.ADMINISTRATOR})
    @PostMapping("/api/clinics/{clinic}/protocols/{protocol}/versions/{version}/withdrawal")
    PublicationAnswer withdraw(
            @PathVariable String clinic,
            @PathVariable String protocol,
            @PathVariable int version,
            IdempotencyKey key,
            Caller caller) {
        Clinic found = directory
                .premises(clinic)
                .orElseThrow(ProblemException::notFound)
                .clinic();
        return idempotency.once(
                caller,
                key,
                List.of("withdraw-version", clinic, protocol, version),
                PublicationAnswer.class,
                () -> answer(withdrawals.withdraw(found, protocol, version, caller.subject()), found));
    }

    private PublicationAnswer answer(Withdrawing withdrawing, Clinic clinic) {
        return switch (withdrawing) {
            case Withdrawing.Withdrawn withdrawn ->
                new PublicationAnswer(answer(withdrawn.version(), clinic), withdrawn.patients());
            case Withdrawing.NotScheduled other -> throw RevisionProblems.notScheduled(answer(other.version(), clinic));
            case Withdrawing.StillBooked booked -> throw RevisionProblems.stillBooked(booked.treatments());
            case Withdrawing.Unknown unknown -> throw ProblemException.notFound();
        };
    }

    private VersionAnswer answer(ProtocolVersion version, Clinic clinic) {
        return VersionAnswer.of(version, clinic, LocalDate.ofInstant(clock.instant(), clinic.zone()));
    }
}
