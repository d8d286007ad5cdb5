package clinic.sunwise.booking.messages;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.Reconsideration;
import clinic.sunwise.booking.availability.Proposals;
import clinic.sunwise.booking.availability.Proposals.Displaced;
import clinic.sunwise.booking.messages.Letter.Item;
import clinic.sunwise.booking.messages.Letter.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Times that would suit in place of appointments that no longer hold. */
@Component
class OtherTimes {

    private final Reconsideration reconsideration;
    private final Proposals proposals;

    OtherTimes(Reconsideration reconsideration, Proposals proposals) {
        this.reconsideration = reconsideration;
        this.proposals = proposals;
    }

    /** Whether it is flagged. */
    boolean areWanted(Appointment appointment) {
        return !reconsideration
                .flags(appointment.clinic(), Set.of(appointment.id()))
                .isEmpty();
    }

    /** A section for each appointment for which there are other times. */
    List<Section> of(Writing writing, List<Appointment> appointments, Instant now) {
        LocalDate today = writing.today(now);
        Map<UUID, List<OffsetDateTime>> times = proposals.insteadOf(
                writing.premises(),
                appointments.stream()
                        .map(each -> new Displaced(each.id(), each.patient(), each.treatment(), today))
                        .toList(),
                false);
        return appointments.stream()
                .filter(each -> !times.getOrDefault(each.id(), List.of()).isEmpty())
                .map(each -> new Section(
                        writing.say(
                                "flagged.section",
                                Map.of("day", writing.moment(each.during().start()))),
                        times.getOrDefault(each.id(), List.of()).stream()
                                .map(time -> new Item(writing.moment(time.toInstant()), ""))
                                .toList()))
                .toList();
    }
}
