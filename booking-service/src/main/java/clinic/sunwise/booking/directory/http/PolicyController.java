package clinic.sunwise.booking.directory.http;

import clinic.sunwise.booking.directory.BookingPolicies;
import clinic.sunwise.booking.directory.BookingPolicy;
import clinic.sunwise.booking.directory.DatedPolicy;
import clinic.sunwise.booking.directory.PolicyRecords;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a clinic allows when it is booked, by the day from which on it does. */
@RestController
@RequestMapping("/api/clinics/{clinic}/booking-policies")
class PolicyController {

    private static final int MOST_MINUTES = 43_200;
    private static final int MOST_DAYS = 400;
    /** Nobody can see a message and decide in less. */
    private static final int LEAST_OFFER = 10;

    private static final int MOST_OFFER = 10_080;

    private static final int MOST_BOOKINGS = 100;
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final BookingPolicies policies;
    private final PolicyRecords records;
    private final Idempotency idempotency;

    PolicyController(BookingPolicies policies, PolicyRecords records, Idempotency idempotency) {
        this.policies = policies;
        this.records = records;
        this.idempotency = idempotency;
    }

    /**
     * A policy as it shall be.
     *
     * @param minimumNoticeMinutes 0 to 43200, which are 30 days
     * @param horizonDays 1 to 400
     * @param lateCancellationMinutes 0 to 43200
     * @param mostOpenBookings 1 to 100; absent for any number
     * @param waitingOfferMinutes 10 to 10080, which are a week; absent for the usual two hours
     * @param version that is changed; absent where the day has no policy yet
     */
    record PolicyBody(
            @Nullable Integer minimumNoticeMinutes,
            @Nullable Integer horizonDays,
            @Nullable Integer lateCancellationMinutes,
            @Nullable Integer mostOpenBookings,
            @Nullable Integer waitingOfferMinutes,
            @Nullable Integer version) {

        BookingPolicy checked() {
            FieldErrors errors = new FieldErrors();
            int notice = within(minimumNoticeMinutes, 0, MOST_MINUTES, "minimumNoticeMinutes", errors);
            int horizon = within(horizonDays, 1, MOST_DAYS, "horizonDays", errors);
            int late = within(lateCancellationMinutes, 0, MOST_MINUTES, "lateCancellationMinutes", errors);
            if (mostOpenBookings != null) {
                within(mostOpenBookings, 1, MOST_BOOKINGS, "mostOpenBookings", errors);
            }
            Duration offer = waitingOfferMinutes == null
                    ? BookingPolicy.USUAL_OFFER
                    : Duration.ofMinutes(
                            within(waitingOfferMinutes, LEAST_OFFER, MOST_OFFER, "waitingOfferMinutes", errors));
            errors.throwIfAny();
            return new BookingPolicy(
                    Duration.ofMinutes(notice),
                    horizon,
                    Duration.ofMinutes(late),
                    Optional.ofNullable(mostOpenBookings),
                    offer);
        }

        private static int within(@Nullable Integer value, int least, int most, String field, FieldErrors errors) {
            errors.check(value != null && value >= least && value <= most, field, "is not " + least + " to " + most);
            return value == null ? least : value;
        }
    }

    /** @param mostOpenBookings absent for any number */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PolicyAnswer(
            LocalDate from,
            long minimumNoticeMinutes,
            int horizonDays,
            long lateCancellationMinutes,
            @Nullable Integer mostOpenBookings,
            long waitingOfferMinutes,
            int version) {

        static PolicyAnswer of(DatedPolicy dated) {
            BookingPolicy policy = dated.policy();
            return new PolicyAnswer(
                    dated.from(),
                    policy.minimumNotice().toMinutes(),
                    policy.horizonDays(),
                    policy.lateCancellation().toMinutes(),
                    policy.mostOpenBookings().orElse(null),
                    policy.waitingOffer().toMinutes(),
                    dated.version());
        }
    }

    /** All policies, past ones included, the latest first. Before the first one a clinic has the usual policy. */
    @GetMapping
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    Page<PolicyAnswer> all(@PathVariable String clinic) {
        return policies.all(clinic)
                .map(all -> new Page<>(all.stream().map(PolicyAnswer::of).toList(), null))
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Makes it the policy from that day on.
     *
     * @param from today or later
     */
    @PutMapping("/{from}")
    @Allowed(Role.ADMINISTRATOR)
    PolicyAnswer set(
            @PathVariable String clinic,
            @PathVariable LocalDate from,
            @RequestBody PolicyBody body,
            IdempotencyKey key,
            Caller caller) {
        new FieldErrors()
                .check(!from.isAfter(LAST), "from", "is after the year 2100")
                .throwIfAny();
        BookingPolicy policy = body.checked();
        return once(
                clinic,
                key,
                caller,
                List.of("set-policy", clinic, from, body),
                () -> policies.set(clinic, from, policy, Optional.ofNullable(body.version()), caller.subject()));
    }

    /** Withdraws a policy that begins today or later; the one before it stays in force. */
    @DeleteMapping("/{from}")
    @Allowed(Role.ADMINISTRATOR)
    PolicyAnswer withdraw(
            @PathVariable String clinic,
            @PathVariable LocalDate from,
            @RequestParam int version,
            IdempotencyKey key,
            Caller caller) {
        return once(
                clinic,
                key,
                caller,
                List.of("withdraw-policy", clinic, from, version),
                () -> policies.withdraw(clinic, from, version));
    }

    private PolicyAnswer once(
            String clinic,
            IdempotencyKey key,
            Caller caller,
            Object request,
            Supplier<BookingPolicies.Outcome> effect) {
        PolicyAnswer answer = idempotency.once(caller, key, request, PolicyAnswer.class, () -> done(effect.get()));
        records.changed(clinic);
        return answer;
    }

    private static PolicyAnswer done(BookingPolicies.Outcome outcome) {
        return switch (outcome) {
            case BookingPolicies.Outcome.Done done -> PolicyAnswer.of(done.policy());
            case BookingPolicies.Outcome.ChangedMeanwhile changed ->
                throw new ProblemException(
                        TimetableAnswer.CHANGED_MEANWHILE,
                        "Somebody else has changed it. Read it again, then decide.",
                        Map.of("version", changed.version()));
            case BookingPolicies.Outcome.NotFound unknown -> throw ProblemException.notFound();
            case BookingPolicies.Outcome.Past past -> throw FieldErrors.of("from", "is in the past");
        };
    }
}
