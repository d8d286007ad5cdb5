package clinic.sunwise.booking.feeds.ical;

import clinic.sunwise.booking.feeds.CalendarEntry;
import clinic.sunwise.booking.feeds.CalendarWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * Writes iCalendar (RFC 5545), all times in UTC: every reader knows that zone, and each shows them in its own. Nothing in it depends
 * on when it is written, so that what has not changed has the same tag.
 */
@Component
class ICalendars implements CalendarWriter {

    private static final String PRODUCT = "-//Sunwise//Sunwise//EN";

    @Override
    public byte[] write(String name, List<CalendarEntry> entries) {
        Calendar calendar = calendar();
        calendar.add(new XProperty("X-WR-CALNAME", name));
        entries.forEach(entry -> calendar.add(event(entry, entry.changedAt())));
        return bytes(calendar);
    }

    @Override
    public byte[] invitation(CalendarEntry entry, Parties parties, Instant at) {
        VEvent event = event(entry, at);
        Organizer organizer = new Organizer(mail(parties.organizer()));
        organizer.add(new Cn(parties.organizerName()));
        event.add(organizer);
        Attendee attendee = new Attendee(mail(parties.attendee()));
        attendee.add(PartStat.ACCEPTED);
        attendee.add(Rsvp.FALSE);
        event.add(attendee);
        Calendar calendar = calendar();
        calendar.add(new Method(CalendarWriter.method(entry)));
        calendar.add(event);
        return bytes(calendar);
    }

    private static URI mail(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no mail address: " + address, e);
        }
    }

    private static Calendar calendar() {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        return calendar;
    }

    private static byte[] bytes(Calendar calendar) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false).output(calendar, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static VEvent event(CalendarEntry entry, Instant stamp) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.id() + "@sunwise.clinic"));
        event.add(new DtStamp(stamp));
        event.add(new LastModified(entry.changedAt()));
        event.add(new Sequence(entry.sequence()));
        event.add(status(entry.status()));
        event.add(new DtStart<>(entry.during().start()));
        event.add(new DtEnd<>(entry.during().end()));
        event.add(new Summary(entry.summary()));
        entry.place().ifPresent(place -> event.add(new Location(place)));
        event.add(ImmutableClazz.PRIVATE);
        return event;
    }

    private static Status status(CalendarEntry.Status status) {
        return switch (status) {
            case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
            case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }
}
