package clinic.sunwise.booking.coursebooking.http;

import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.clinicalrules.http.VerdictView;
import clinic.sunwise.booking.coursebooking.Replanned;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What a change does to a course.
 *
 * @param rest the other sessions to come as they would be judged if nothing else changed
 * @param replanned the course with the fewest changes
 */
record ReplanAnswer(List<RestView> rest, PlanAnswer replanned) {

    /**
     * A session that is not touched by the change itself.
     *
     * @param holds false where it could not be booked like that any more
     */
    record RestView(UUID appointmentId, OffsetDateTime startsAt, boolean holds, VerdictView verdict) {}

    static ReplanAnswer of(Replanned.Proposed proposed, ZoneId zone, Audience audience) {
        return new ReplanAnswer(
                proposed.rest().stream()
                        .map(each -> new RestView(
                                each.appointment().id(),
                                each.appointment().during().start().atZone(zone).toOffsetDateTime(),
                                each.verdict().isOpen(),
                                VerdictView.of(each.verdict(), audience)))
                        .toList(),
                PlanAnswer.of(proposed.proposal(), audience));
    }
}
