package clinic.sunwise.billing.packages.http;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.packages.ClosingResult;
import clinic.sunwise.billing.packages.CoursePackage;
import clinic.sunwise.billing.packages.PackageClosings;
import clinic.sunwise.billing.packages.PackageStore;
import clinic.sunwise.billing.packages.Packages;
import clinic.sunwise.billing.packages.SaleOutcome;
import clinic.sunwise.billing.packages.rules.PackageAction;
import clinic.sunwise.billing.packages.rules.PackageLifecycle;
import clinic.sunwise.billing.requests.OfficeRequests;
import clinic.sunwise.billing.requests.OwnRows;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

/** Packages: the desk sells them, the office closes them; a patient sees her own and knows of no others. */
@RestController
@RequestMapping("/api/clinics/{clinic}/packages")
class PackageController {

    private final Packages packages;
    private final PackageClosings closings;
    private final PackageStore store;
    private final OfficeRequests requests;
    private final Clock clock;

    PackageController(
            Packages packages, PackageClosings closings, PackageStore store, OfficeRequests requests, Clock clock) {
        this.packages = packages;
        this.closings = closings;
        this.store = store;
        this.requests = requests;
        this.clock = clock;
    }

    record Answers(List<PackageAnswer> items) {}

    /** All that tells one request from another. */
    private record Asked(
            String what, String clinic, @Nullable UUID id, Object body) {}

    /** The latest hundred; a patient sees her own. */
    @GetMapping
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Answers list(@PathVariable String clinic, @RequestParam @Nullable UUID patient, Caller caller) {
        Issuer issuer = requests.issuer(clinic);
        UUID wanted = OwnRows.of(caller, patient);
        return new Answers(store.list(clinic, wanted).stream()
                .map(each -> answer(issuer, each, caller))
                .toList());
    }

    @GetMapping("/{id}")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    PackageAnswer one(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        Issuer issuer = requests.issuer(clinic);
        return store.find(clinic, id)
                .filter(each -> OwnRows.isVisible(caller, each.patient()))
                .map(each -> answer(issuer, each, caller))
                .orElseThrow(ProblemException::notFound);
    }

    /** Sells a package: its invoice is issued and then paid as any other. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    PackageAnswer sell(
            @PathVariable String clinic, @RequestBody PackageRequest body, Caller caller, IdempotencyKey key) {
        Packages.Wish wish = body.wish(caller.subject());
        return once(new Asked("sale", clinic, null, body), caller, key, issuer -> switch (packages.sell(issuer, wish)) {
            case SaleOutcome.Sold sold -> sold.what();
            case SaleOutcome refused -> throw PackageProblems.of(refused);
        });
    }

    /** Takes back what was not used, by a credit note. */
    @PostMapping("/{id}/refund")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    PackageAnswer refund(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody ClosingRequest body,
            Caller caller,
            IdempotencyKey key) {
        String reason = body.checked();
        return once(
                new Asked("refund", clinic, id, body),
                caller,
                key,
                closing(caller, issuer -> closings.refund(issuer, id, reason, caller.subject())));
    }

    /** Gives up what is left of an expired package. */
    @PostMapping("/{id}/forfeiture")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    PackageAnswer forfeit(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody ClosingRequest body,
            Caller caller,
            IdempotencyKey key) {
        String reason = body.checked();
        return once(
                new Asked("forfeiture", clinic, id, body),
                caller,
                key,
                closing(caller, issuer -> closings.forfeit(issuer, id, reason, caller.subject())));
    }

    private static Function<Issuer, CoursePackage> closing(
            Caller caller, Function<Issuer, Optional<ClosingResult>> effect) {
        return issuer -> switch (effect.apply(issuer).orElseThrow(ProblemException::notFound)) {
            case ClosingResult.Closed closed -> closed.what();
            case ClosingResult.NotNow not ->
                throw PackageProblems.notNow(
                        not.state(),
                        PackageLifecycle.allowed(not.state(), caller.role()).stream()
                                .map(PackageAction::code)
                                .toList());
        };
    }

    private PackageAnswer once(Asked asked, Caller caller, IdempotencyKey key, Function<Issuer, CoursePackage> effect) {
        UUID id = requests.once(
                caller,
                key,
                asked.clinic(),
                asked,
                issuer -> effect.apply(issuer).id());
        return store.find(asked.clinic(), id)
                .map(each -> answer(requests.issuer(asked.clinic()), each, caller))
                .orElseThrow();
    }

    private PackageAnswer answer(Issuer issuer, CoursePackage each, Caller caller) {
        return PackageAnswer.of(each, issuer.dayOf(clock.instant()), caller.role());
    }
}
