package clinic.sunwise.booking.schedulinglinks.http;

import clinic.sunwise.booking.schedulinglinks.Listing;
import clinic.sunwise.booking.schedulinglinks.Listings;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether, and as where, a clinic lets its free times be known to everybody. */
@RestController
@RequestMapping("/api/clinics/{clinic}/public-listing")
class ListingController {

    private static final int LONGEST = 100;

    private final Listings listings;
    private final Idempotency idempotency;
    private final Clock clock;

    ListingController(Listings listings, Idempotency idempotency, Clock clock) {
        this.listings = listings;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * Where the clinic is.
     *
     * @param phone absent where it does not take calls
     * @param line street and number
     * @param state or province, as its country abbreviates it
     */
    record ListingBody(
            @Nullable String phone,
            @Nullable String line,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String state) {

        static ListingBody of(Listing listing) {
            return new ListingBody(
                    listing.phone().orElse(null),
                    listing.line(),
                    listing.postalCode(),
                    listing.city(),
                    listing.state());
        }

        Listing checked(String clinic) {
            FieldErrors errors = new FieldErrors();
            String place = text(line, "line", errors);
            String code = text(postalCode, "postalCode", errors);
            String town = text(city, "city", errors);
            String province = text(state, "state", errors);
            Optional<String> call = phone == null ? Optional.empty() : Optional.of(text(phone, "phone", errors));
            errors.throwIfAny();
            return new Listing(clinic, call, place, code, town, province);
        }

        private static String text(@Nullable String said, String field, FieldErrors errors) {
            String text = said == null ? "" : said.strip();
            errors.check(!text.isEmpty(), field, "is missing")
                    .check(text.length() <= LONGEST, field, "has more than " + LONGEST + " characters")
                    .check(text.chars().noneMatch(Character::isISOControl), field, "has control characters");
            return text;
        }
    }

    @GetMapping
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    ListingBody get(@PathVariable String clinic) {
        return listings.of(clinic).map(ListingBody::of).orElseThrow(ProblemException::notFound);
    }

    @PutMapping
    @Allowed(Role.ADMINISTRATOR)
    ListingBody put(@PathVariable String clinic, @RequestBody ListingBody body, IdempotencyKey key, Caller caller) {
        Listing listing = body.checked(clinic);
        return idempotency.once(caller, key, List.of("publish", clinic, body), ListingBody.class, () -> {
            listings.put(listing, caller.subject(), clock.instant());
            return ListingBody.of(listing);
        });
    }

    /** The clinic's free times are published no longer. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(Role.ADMINISTRATOR)
    void remove(@PathVariable String clinic, IdempotencyKey key, Caller caller) {
        idempotency.once(caller, key, List.of("withdraw-listing", clinic), String.class, () -> {
            listings.remove(clinic);
            return clinic;
        });
    }
}
