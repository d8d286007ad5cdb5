package clinic.sunwise.booking.waitinglist.http;

import clinic.sunwise.booking.protocols.http.TreatmentBody;
import clinic.sunwise.booking.waitinglist.Offer;
import clinic.sunwise.booking.waitinglist.WaitingStore.Listed;
import clinic.sunwise.booking.waitinglist.Wish;
import clinic.sunwise.booking.waitinglist.WishedTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish in its list.
 *
 * @param place from 1 among those who wait; absent for one that no longer waits
 * @param standing why it has, or has not, been offered something when the list was last looked through
 * @param lookedAt when that was; absent until then
 * @param offer that is open
 */
record WishAnswer(
        UUID id,
        UUID patientId,
        TreatmentBody treatment,
        LocalDate from,
        LocalDate until,
        List<String> weekdays,
        @Nullable HoursAnswer hours,
        @Nullable UUID practitionerId,
        OffsetDateTime since,
        String state,
        @Nullable Long place,
        String standing,
        @Nullable OffsetDateTime lookedAt,
        @Nullable OfferAnswer offer) {

    record HoursAnswer(LocalTime from, LocalTime to) {}

    /**
     * A time that is held.
     *
     * @param holdId to be booked like every other hold
     */
    record OfferAnswer(
            UUID id,
            UUID holdId,
            UUID practitionerId,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            OffsetDateTime heldUntil) {

        static OfferAnswer of(Offer offer, ZoneId zone) {
            return new OfferAnswer(
                    offer.id(),
                    offer.hold(),
                    offer.practitioner(),
                    local(offer.during().start(), zone),
                    local(offer.during().end(), zone),
                    local(offer.heldUntil(), zone));
        }
    }

    static WishAnswer of(Listed listed, ZoneId zone) {
        Wish wish = listed.wish();
        WishedTimes times = wish.times();
        return new WishAnswer(
                wish.id(),
                wish.patient(),
                TreatmentBody.of(wish.treatment()),
                times.from(),
                times.until(),
                times.weekdays().stream().sorted().map(WishBody::code).toList(),
                times.hours()
                        .map(hours -> new HoursAnswer(hours.earliest(), hours.latest()))
                        .orElse(null),
                times.practitioner().orElse(null),
                local(wish.since(), zone),
                wish.state().code(),
                listed.place().orElse(null),
                wish.standing().code(),
                wish.lookedAt().map(at -> local(at, zone)).orElse(null),
                listed.offer().map(offer -> OfferAnswer.of(offer, zone)).orElse(null));
    }

    private static OffsetDateTime local(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
