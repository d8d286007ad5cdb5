package clinic.sunwise.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.directory.Practitioner;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The starts of each practitioner are those that a search for her alone finds. */
class PractitionerStartsTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    private final Random random = new Random(20270104);

    /** On an ordinary day and in both nights in which the clocks change. */
    @ParameterizedTest
    @CsvSource({"2027-01-04, 08:00, 14:00, 60", "2027-03-28, 00:00, 07:00, 60", "2027-10-31, 00:00, 06:00, 60"})
    void agreeWithTheSearchThatTriesEveryCombination(LocalDate day, String from, String to, int rounds) {
        int found = 0;
        for (int round = 0; round < rounds; round++) {
            ExampleClinic clinic = new ExampleClinic(random, day, from, to);
            clinic.fill();
            for (String depth : List.of("simple", "in-depth")) {
                Map<UUID, List<OffsetDateTime>> starts = starts(clinic, day, depth, Instant.EPOCH);
                for (Practitioner each : clinic.premises().practitioners()) {
                    List<Instant> naive = clinic.naive(depth, Optional.of(each.id()));
                    assertThat(starts.getOrDefault(each.id(), List.of()))
                            .extracting(OffsetDateTime::toInstant)
                            .isEqualTo(naive);
                    assertThat(starts.containsKey(each.id())).isEqualTo(!naive.isEmpty());
                    found += naive.size();
                }
            }
        }
        assertThat(found).as("both free and taken times were compared").isPositive();
    }

    @Test
    void whoTreatsIsNotTheOneWhoAssists() {
        ExampleClinic clinic = new ExampleClinic(random, MONDAY, "09:00", "13:00");
        Practitioner anna = clinic.practitioner(Map.of());
        Practitioner bram = clinic.practitioner(Map.of("operation", Set.of("another-technique")));
        clinic.room(0);
        clinic.device(Optional.empty(), 0);
        clinic.place(0);
        assertThat(starts(clinic, MONDAY, "in-depth", Instant.EPOCH)).containsOnlyKeys(anna.id());
        clinic.busy(bram.id(), "09:00", "13:00");
        assertThat(starts(clinic, MONDAY, "in-depth", Instant.EPOCH)).isEmpty();
        assertThat(starts(clinic, MONDAY, "simple", Instant.EPOCH)).containsOnlyKeys(anna.id());
    }

    @Test
    void nothingBeginsBeforeTheNoticeIsOver() {
        ExampleClinic clinic = new ExampleClinic(random, MONDAY, "09:00", "11:00");
        Practitioner anna = clinic.practitioner(Map.of());
        clinic.room(0);
        clinic.device(Optional.empty(), 0);
        assertThat(starts(clinic, MONDAY, "simple", clinic.at("09:31")).get(anna.id()))
                .extracting(start -> start.toLocalTime().toString())
                .containsExactly("09:45", "10:00");
        assertThat(starts(clinic, MONDAY, "simple", clinic.at("10:05"))).isEmpty();
    }

    private static Map<UUID, List<OffsetDateTime>> starts(
            ExampleClinic clinic, LocalDate day, String depth, Instant notBefore) {
        return SessionPartsTest.SLOTS.startsByPractitioner(day, notBefore, clinic.needs(depth, Optional.empty()));
    }
}
