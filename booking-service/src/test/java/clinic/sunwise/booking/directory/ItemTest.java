package clinic.sunwise.booking.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemTest {

    private static final UUID ROOM = new UUID(0, 1);
    private static final Item.Person ANYBODY = new Item.Person("Irina", "therapist", Set.of(), Map.of(), Set.of());

    @ParameterizedTest(name = "{0} {1} of who treats: {4}, of who assists: {5}")
    @CsvSource({
        "peeling, diamond, diamond oxygen, peeling, true,  true",
        "peeling, diamond, oxygen,         peeling, false, true",
        "peeling, diamond, '',             laser,   true,  false",
        "laser,   diamond, diamond,        laser,   false, true",
        "laser,   diamond, diamond,        peeling, false, false",
    })
    void whoLosesASkillIsNeededByWhatIsBooked(
            String protocol, String technique, String does, String assists, boolean treats, boolean helps) {
        Map<String, Set<String>> techniques = does.isEmpty() ? Map.of() : Map.of("peeling", Set.of(does.split(" ")));
        Item.Person after = new Item.Person("Irina", "therapist", Set.of("peeling"), techniques, Set.of(assists));
        assertThat(after.serves(ANYBODY, booked(protocol, technique, true))).isEqualTo(treats);
        assertThat(after.serves(ANYBODY, booked(protocol, technique, false))).isEqualTo(helps);
    }

    @ParameterizedTest(name = "a {0} in room {1} becomes a {2} in room {3}: {4}")
    @CsvSource({
        "diamond, 1, diamond, 1, true",
        "diamond, 1, diamond, 0, true",
        "diamond, 0, diamond, 0, true",
        "diamond, 0, diamond, 1, false",
        "diamond, 2, diamond, 1, false",
        "diamond, 1, crystal, 1, false",
    })
    void aDeviceServesWhereItStoodOrCanGo(String what, int room, String then, int thenRoom, boolean serves) {
        Item before = new Item.Apparatus("1", what, room(room), 0);
        assertThat(new Item.Apparatus("2", then, room(thenRoom), 10).serves(before, booked("peeling", what, false)))
                .isEqualTo(serves);
    }

    @Test
    void roomsAndBedsServeWhateverTheyAreCalled() {
        assertThat(new Item.Chamber("2", 10).serves(new Item.Chamber("1", 0), booked("peeling", "diamond", false)))
                .isTrue();
        assertThat(new Item.Bed("2", 10).serves(new Item.Bed("1", 0), booked("peeling", "diamond", false)))
                .isTrue();
    }

    private static Optional<UUID> room(int number) {
        return number == 0 ? Optional.empty() : Optional.of(new UUID(number, ROOM.getLeastSignificantBits()));
    }

    private static ItemStore.Booked booked(String protocol, String technique, boolean treats) {
        return new ItemStore.Booked(ROOM, ROOM, Instant.EPOCH, protocol, technique, treats);
    }
}
