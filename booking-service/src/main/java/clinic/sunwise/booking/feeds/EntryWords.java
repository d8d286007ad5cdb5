package clinic.sunwise.booking.feeds;

import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.directory.Practitioner;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.directory.Room;
import clinic.sunwise.booking.feeds.CalendarEntry.Status;
import clinic.sunwise.booking.feeds.FeedStore.Visit;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.words.Languages;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What an appointment is called in a calendar. Whoever sees the screen of a telephone reads it, so without the holder's word it
 * names neither procedure nor person, only the clinic.
 */
@Component
class EntryWords {

    private final Protocols protocols;

    EntryWords(Protocols protocols) {
        this.protocols = protocols;
    }

    CalendarEntry entry(Feed feed, Visit visit, Premises premises) {
        String clinic = premises.clinic().name();
        return new CalendarEntry(
                visit.id(),
                visit.during(),
                status(visit.state()),
                visit.version(),
                visit.changedAt(),
                feed.showsDetails() ? details(feed, visit, premises) : clinic,
                Optional.of(clinic + (feed.showsDetails() ? room(visit, premises) : "")));
    }

    private String details(Feed feed, Visit visit, Premises premises) {
        String title = protocols
                .version(feed.clinic(), visit.protocol(), visit.protocolVersion())
                .title()
                .in(Languages.best("", premises.clinic().languages()));
        String with = feed.kind() == FeedKind.PATIENT
                ? premises.practitioner(visit.practitioner())
                        .map(Practitioner::name)
                        .orElse("")
                : visit.patientName();
        return with.isEmpty() ? title : title + ", " + with;
    }

    private static String room(Visit visit, Premises premises) {
        return premises.room(visit.room())
                .map(Room::name)
                .map(name -> ", " + name)
                .orElse("");
    }

    private static Status status(AppointmentState state) {
        return switch (state) {
            case TENTATIVE -> Status.TENTATIVE;
            case BOOKED, ARRIVED, IN_TREATMENT, COMPLETED -> Status.CONFIRMED;
            case CANCELLED, LAPSED, NO_SHOW -> Status.CANCELLED;
            case REQUESTED, HELD, DECLINED ->
                throw new IllegalArgumentException("is not in a calendar: " + state.code());
        };
    }
}
