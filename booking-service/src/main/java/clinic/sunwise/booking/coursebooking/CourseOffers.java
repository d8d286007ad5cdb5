package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.availability.PractitionerTimes;
import clinic.sunwise.booking.courses.CourseSession;
import clinic.sunwise.booking.courses.DayOffers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the clinic has free, as the planner asks for it; each day is worked out once. Pure. */
final class CourseOffers implements DayOffers {

    private final PractitionerTimes times;
    private final CourseJudge judge;
    private final Map<LocalDate, List<Offer>> byDay = new HashMap<>();

    /**
     * The free times of a treatment.
     *
     * @param judge who knows the protocol of each day
     */
    CourseOffers(PractitionerTimes times, CourseJudge judge) {
        this.times = times;
        this.judge = judge;
    }

    @Override
    public List<Offer> on(LocalDate day) {
        List<Offer> known = byDay.get(day);
        if (known != null) {
            return known;
        }
        List<Offer> offers = judge.protocol(day).stream()
                .flatMap(protocol -> times.on(day, protocol).entrySet().stream())
                .map(free -> new Offer(free.getKey(), free.getValue()))
                .toList();
        byDay.put(day, offers);
        return offers;
    }

    /** True where that session could be had now. */
    boolean has(CourseSession session) {
        return at(session.start(), Optional.of(session.practitioner())).isPresent();
    }

    /**
     * A session that begins then; empty if nobody is free for it.
     *
     * @param practitioner the one who is wished for; empty for any
     */
    Optional<CourseSession> at(OffsetDateTime start, Optional<UUID> practitioner) {
        return on(start.toLocalDate()).stream()
                .filter(offer -> practitioner.isEmpty() || practitioner.get().equals(offer.practitioner()))
                .filter(offer -> offer.starts().contains(start))
                .map(offer -> new CourseSession(start, offer.practitioner()))
                .findFirst();
    }
}
