package clinic.sunwise.booking.screening;

import clinic.sunwise.booking.protocols.Area;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What was answered. */
public sealed interface Given {

    /** One option of a choice. */
    record Chosen(String option) implements Given {}

    record YesNo(boolean yes) implements Given {}

    /**
     * Whether one of the findings of a list is there.
     *
     * @param areas where; empty for the whole person or an unknown place
     * @param over first day on which it no longer holds; empty where she does not know
     */
    record Has(boolean yes, Set<Area> areas, Optional<LocalDate> over) implements Given {

        public Has {
            areas = Set.copyOf(areas);
        }
    }

    /** When she had something; no time at all is never. */
    record Had(List<Time> times) implements Given {

        public Had {
            times = List.copyOf(times);
        }
    }

    /** Times in the sun; none is a good answer. */
    record InTheSun(List<Stay> stays) implements Given {

        public InTheSun {
            stays = List.copyOf(stays);
        }
    }

    record Days(List<LocalDate> days) implements Given {

        public Days {
            days = List.copyOf(days);
        }
    }

    record Day(LocalDate day) implements Given {}

    /**
     * One time that she had, or will have, something.
     *
     * @param last inclusive; empty while it goes on
     */
    record Time(LocalDate first, Optional<LocalDate> last, Set<Area> areas) {

        public Time {
            areas = Set.copyOf(areas);
        }
    }

    /**
     * A stay in the sun.
     *
     * @param to inclusive
     * @param region option of the question; empty if she does not say
     * @param latitudeDegrees as she gives it herself, north positive
     */
    record Stay(LocalDate from, LocalDate to, Optional<String> region, OptionalDouble latitudeDegrees) {}
}
