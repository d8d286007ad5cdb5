package clinic.sunwise.gateway.staff;

import clinic.sunwise.gateway.identity.BookingService;
import clinic.sunwise.gateway.identity.BookingService.Membership;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which clinics rights hold in. */
@Component
class Chains {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final BookingService booking;
    private final Cache<String, List<Membership>> remembered =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(REMEMBERED).build();

    Chains(BookingService booking) {
        this.booking = booking;
    }

    /** The clinics of these grants: those named, and those of the chains named, as they are now. */
    Set<String> clinics(Collection<Grant> grants) {
        Set<String> clinics = new TreeSet<>();
        grants.stream().map(Grant::clinic).forEach(clinic -> {
            if (clinic != null) {
                clinics.add(clinic);
            }
        });
        if (grants.stream().anyMatch(grant -> grant.chain() != null)) {
            List<Membership> known = known();
            grants.forEach(grant -> known.stream()
                    .filter(each -> each.chain().equals(grant.chain()))
                    .forEach(each -> clinics.add(each.clinic())));
        }
        return clinics;
    }

    private List<Membership> known() {
        List<Membership> hit = remembered.getIfPresent("all");
        if (hit != null) {
            return hit;
        }
        List<Membership> fresh = booking.clinics();
        remembered.put("all", fresh);
        return fresh;
    }

    /** The clinics of one grant; none if there is no such clinic or chain. */
    Set<String> existing(Grant grant) {
        return known().stream()
                .filter(each ->
                        each.clinic().equals(grant.clinic()) || each.chain().equals(grant.chain()))
                .map(Membership::clinic)
                .collect(Collectors.toSet());
    }
}
