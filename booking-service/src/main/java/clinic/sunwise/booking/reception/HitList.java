package clinic.sunwise.booking.reception;

import clinic.sunwise.booking.directory.Timetables;
import java.time.ZoneId;
import java.util.List;

/** What comes of a change of hours before anybody makes it. */
public sealed interface HitList {

    /** The appointments that it hits, by start. */
    record Listed(ZoneId zone, List<Hit> hits) implements HitList {

        public Listed {
            hits = List.copyOf(hits);
        }
    }

    /** It cannot be made. */
    record Impossible(Timetables.Outcome outcome) implements HitList {}
}
