package clinic.sunwise.booking.directory;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody or something that a clinic works with, as its administrator writes it down. */
public sealed interface Item {

    /** What there is. */
    enum Kind {
        PRACTITIONERS,
        ROOMS,
        DEVICES,
        RECOVERY_PLACES;

        /** The word in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    Kind kind();

    String name();

    /**
     * Somebody who treats, or stands by.
     *
     * @param techniques by protocol, the only ones that she does; a protocol that is not named here she knows as a whole
     * @param assists codes of the protocols in whose treatments she stands by as second practitioner
     */
    record Person(
            String name, String grade, Set<String> protocols, Map<String, Set<String>> techniques, Set<String> assists)
            implements Item {

        public Person {
            protocols = Set.copyOf(protocols);
            techniques = Map.copyOf(techniques);
            assists = Set.copyOf(assists);
        }

        @Override
        public Kind kind() {
            return Kind.PRACTITIONERS;
        }

        /** True where she could do what is booked with her. */
        boolean could(ItemStore.Booked booked) {
            return booked.treats()
                    ? protocols.contains(booked.protocol())
                            && techniques
                                    .getOrDefault(booked.protocol(), Set.of(booked.technique()))
                                    .contains(booked.technique())
                    : assists.contains(booked.protocol());
        }
    }

    /**
     * A room.
     *
     * @param cleaningMinutes 0 to 480, in steps of 5
     */
    record Chamber(String name, int cleaningMinutes) implements Item {

        @Override
        public Kind kind() {
            return Kind.ROOMS;
        }
    }

    /**
     * An apparatus.
     *
     * @param what a technique asks for, such as {@code diamond}
     * @param room in which it stands; empty for a mobile one
     * @param cleaningMinutes 0 to 480, in steps of 5
     */
    record Apparatus(String name, String what, Optional<UUID> room, int cleaningMinutes) implements Item {

        @Override
        public Kind kind() {
            return Kind.DEVICES;
        }
    }

    /**
     * A recovery place.
     *
     * @param cleaningMinutes 0 to 480, in steps of 5
     */
    record Bed(String name, int cleaningMinutes) implements Item {

        @Override
        public Kind kind() {
            return Kind.RECOVERY_PLACES;
        }
    }

    /** True where what is booked with it, as it was, could take place with this as well. */
    default boolean serves(Item before, ItemStore.Booked booked) {
        return switch (this) {
            case Person person -> person.could(booked);
            case Apparatus apparatus ->
                before instanceof Apparatus old
                        && old.what().equals(apparatus.what())
                        && (apparatus.room().isEmpty() || apparatus.room().equals(old.room()));
            case Chamber room -> true;
            case Bed bed -> true;
        };
    }
}
