package clinic.sunwise.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.directory.Device;
import clinic.sunwise.booking.directory.Practitioner;
import clinic.sunwise.booking.directory.RecoveryPlace;
import clinic.sunwise.booking.directory.Room;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each resource for its own part of the time: by example, and against a search that tries every combination. */
class SessionPartsTest {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    static final FreeSlots SLOTS = new FreeSlots(ZONE, 15);

    private final Random random = new Random(20270328);

    @Test
    void eachResourceIsTakenForItsOwnPart() {
        ExampleClinic clinic = new ExampleClinic(random, MONDAY, "09:00", "13:00");
        Practitioner anna = clinic.practitioner(Map.of());
        Practitioner bram = clinic.practitioner(Map.of());
        Room room = clinic.room(20);
        Device device = clinic.device(Optional.empty(), 0);
        RecoveryPlace place = clinic.place(10);
        assertThat(SLOTS.assign(clinic.at("09:15"), clinic.needs("in-depth", Optional.of(bram.id()))))
                .contains(List.of(
                        clinic.use(ResourceKind.PRACTITIONER, bram.id(), "09:45", "10:45"),
                        clinic.use(ResourceKind.PRACTITIONER, anna.id(), "09:45", "10:45"),
                        clinic.use(ResourceKind.RECOVERY_PLACE, place.id(), "10:45", "11:55"),
                        clinic.use(ResourceKind.ROOM, room.id(), "09:15", "11:05"),
                        clinic.use(ResourceKind.DEVICE, device.id(), "09:45", "11:00")));
    }

    @Test
    void aRoomIsFreeWhileItsPatientRecoversAndAPractitionerWhileTheNextIsPrepared() {
        ExampleClinic clinic = new ExampleClinic(random, MONDAY, "09:00", "13:00");
        Practitioner anna = clinic.practitioner(Map.of());
        Practitioner bram = clinic.practitioner(Map.of());
        Room room = clinic.room(0);
        clinic.device(Optional.empty(), 0);
        clinic.place(0);
        clinic.busy(anna.id(), "09:00", "10:00");
        clinic.busy(bram.id(), "09:00", "10:00");
        clinic.busy(room.id(), "09:00", "09:30");
        assertThat(clinic.times("in-depth"))
                .as("the last one leaves the place at closing time")
                .containsExactly("09:30", "09:45", "10:00", "10:15", "10:30");
    }

    @Test
    void aSecondPractitionerIsAnother() {
        ExampleClinic clinic = new ExampleClinic(random, MONDAY, "09:00", "13:00");
        clinic.practitioner(Map.of());
        clinic.room(0);
        clinic.device(Optional.empty(), 0);
        clinic.place(0);
        assertThat(clinic.times("simple")).isNotEmpty();
        assertThat(clinic.times("in-depth")).isEmpty();
        clinic.practitioner(Map.of("operation", Set.of("another-technique")));
        assertThat(clinic.times("in-depth"))
                .as("who assists need not do it herself")
                .isNotEmpty();
    }

    @Test
    void whoCouldTreatStandsByWhereNobodyElseDoes() {
        ExampleClinic clinic = new ExampleClinic(random, MONDAY, "09:00", "13:00");
        Practitioner both = clinic.practitioner(Map.of());
        Practitioner treats = clinic.practitioner(Map.of(), Set.of());
        clinic.room(0);
        clinic.device(Optional.empty(), 0);
        clinic.place(0);
        Instant nine = MONDAY.atTime(9, 0).atZone(ZONE).toInstant();
        assertThat(clinic.times("in-depth")).contains("09:00");
        assertThat(SLOTS.assign(nine, clinic.needs("in-depth", Optional.empty()))
                        .orElseThrow()
                        .subList(0, 2))
                .extracting(Use::resource)
                .containsExactly(treats.id(), both.id());
        assertThat(SLOTS.assign(nine, clinic.needs("in-depth", Optional.of(both.id()))))
                .as("nobody would stand by")
                .isEmpty();
    }

    @Test
    void whoDoesNotDoTheTechniqueDoesNotTreat() {
        ExampleClinic clinic = new ExampleClinic(random, MONDAY, "09:00", "13:00");
        clinic.practitioner(Map.of("operation", Set.of("another-technique")));
        clinic.room(0);
        clinic.device(Optional.empty(), 0);
        assertThat(clinic.times("simple")).isEmpty();
    }

    @Test
    void aFixedDeviceNeedsItsOwnRoomAndAMobileOneAny() {
        ExampleClinic clinic = new ExampleClinic(random, MONDAY, "09:00", "11:00");
        clinic.practitioner(Map.of());
        Room first = clinic.room(0);
        clinic.room(0);
        clinic.device(Optional.of(first.id()), 0);
        clinic.busy(first.id(), "09:00", "10:00");
        assertThat(clinic.times("simple")).containsExactly("10:00");
        clinic.device(Optional.empty(), 0);
        assertThat(clinic.times("simple")).containsExactly("09:00", "09:15", "09:30", "09:45", "10:00");
    }

    @Test
    void withoutARecoveryPlaceThereIsNoSedation() {
        ExampleClinic clinic = new ExampleClinic(random, MONDAY, "09:00", "13:00");
        clinic.practitioner(Map.of());
        clinic.practitioner(Map.of());
        clinic.room(0);
        clinic.device(Optional.empty(), 0);
        assertThat(clinic.times("in-depth")).isEmpty();
    }

    @Test
    void theLongestUseCountsBuffers() {
        ExampleClinic clinic = new ExampleClinic(random, MONDAY, "09:00", "13:00");
        clinic.practitioner(Map.of());
        clinic.room(0);
        clinic.device(Optional.empty(), 0);
        assertThat(clinic.needs("simple", Optional.empty()).longest()).isEqualTo(Duration.ofMinutes(60));
        clinic.room(45);
        assertThat(clinic.needs("simple", Optional.empty()).longest()).isEqualTo(Duration.ofMinutes(105));
        assertThat(new Requirements<>(List.of(), List.of()).longest()).isEqualTo(Duration.ZERO);
    }

    /** On an ordinary day and in both nights in which the clocks change. */
    @ParameterizedTest
    @CsvSource({"2027-01-04, 08:00, 14:00, 60", "2027-03-28, 00:00, 07:00, 60", "2027-10-31, 00:00, 06:00, 60"})
    void agreesWithTheSearchThatTriesEveryCombination(LocalDate day, String from, String to, int rounds) {
        int found = 0;
        for (int round = 0; round < rounds; round++) {
            ExampleClinic clinic = new ExampleClinic(random, day, from, to);
            clinic.fill();
            Optional<UUID> wished =
                    random.nextInt(3) == 0 ? Optional.of(clinic.first().id()) : Optional.empty();
            for (String depth : List.of("simple", "in-depth")) {
                List<Instant> naive = clinic.naive(depth, wished);
                List<Instant> starts = SLOTS.starts(day, Instant.EPOCH, clinic.needs(depth, wished)).stream()
                        .map(OffsetDateTime::toInstant)
                        .toList();
                assertThat(starts).isEqualTo(naive);
                clinic.quarters()
                        .forEach(start -> assertThat(SLOTS.assign(start, clinic.needs(depth, wished))
                                        .filter(uses -> clinic.isSound(uses, depth, start))
                                        .isPresent())
                                .isEqualTo(naive.contains(start)));
                found += naive.size();
            }
        }
        assertThat(found).as("both free and taken times were compared").isPositive();
    }

    @Test
    void thePatientStaysForPreparationTreatmentAndRecovery() {
        ExampleClinic clinic = new ExampleClinic(random, MONDAY, "09:00", "13:00");
        assertThat(clinic.plan("in-depth").stay()).isEqualTo(Duration.ofMinutes(150));
        assertThat(clinic.plan("simple").stay()).isEqualTo(Duration.ofMinutes(60));
    }
}
