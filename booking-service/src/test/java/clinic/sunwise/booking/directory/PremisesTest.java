package clinic.sunwise.booking.directory;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.sunseason.Place;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PremisesTest {

    private static final WeeklyHours CLOSED = new WeeklyHours(Map.of());

    private final Practitioner sanne =
            new Practitioner(UUID.randomUUID(), "Sanne", "therapist", Set.of("levels"), CLOSED);
    private final Practitioner daan = new Practitioner(UUID.randomUUID(), "Daan", "therapist", Set.of("peel"), CLOSED);
    private final Room first = new Room(UUID.randomUUID(), "1");
    private final Room second = new Room(UUID.randomUUID(), "2");
    private final Device diamond = new Device(UUID.randomUUID(), "D", "diamond");
    private final Device crystal = new Device(UUID.randomUUID(), "C", "crystal");
    private final Premises premises = new Premises(
            new Clinic("u", "u", "U", "NL", ZoneId.of("Europe/Amsterdam"), "EUR", List.of("nl"), 15, new Place(52, 0)),
            CLOSED,
            List.of(sanne, daan),
            List.of(first, second),
            List.of(diamond, crystal));

    @Test
    void eachIsFoundByItsId() {
        assertThat(premises.practitioner(daan.id())).contains(daan);
        assertThat(premises.room(second.id())).contains(second);
        assertThat(premises.device(crystal.id())).contains(crystal);
        assertThat(premises.practitioner(second.id())).isEmpty();
        assertThat(premises.room(crystal.id())).isEmpty();
        assertThat(premises.device(daan.id())).isEmpty();
    }

    @Test
    void whoKnowsOnlySomeTechniquesDoesOnlyThose() {
        Practitioner all = new Practitioner(UUID.randomUUID(), "A", "therapist", Set.of("peel"), CLOSED);
        Practitioner some = new Practitioner(
                UUID.randomUUID(),
                "B",
                "therapist",
                Set.of("peel", "levels"),
                Map.of("peel", Set.of("diamond"), "laser", Set.of("co2")),
                Set.of("laser"),
                CLOSED);
        Premises clinic = new Premises(
                premises.clinic(),
                CLOSED,
                List.of(all, some),
                List.of(),
                List.of(),
                List.of(new RecoveryPlace(first.id(), "R", 10)),
                Map.of());
        assertThat(clinic.practitionersFor("peel", "diamond")).containsExactly(all, some);
        assertThat(clinic.practitionersFor("peel", "crystal")).containsExactly(all);
        assertThat(clinic.practitionersFor("levels", "any")).containsExactly(some);
        assertThat(clinic.practitionersFor("laser", "co2"))
                .as("a technique of a protocol that she does not work by")
                .isEmpty();
        assertThat(clinic.assistants("laser")).containsExactly(some);
        assertThat(clinic.assistants("peel")).as("who treats need not assist").isEmpty();
        assertThat(clinic.recoveryPlace(first.id()).map(RecoveryPlace::name)).contains("R");
        assertThat(clinic.recoveryPlace(second.id())).isEmpty();
    }

    @Test
    void whoAndWhatSuitsIsFound() {
        assertThat(premises.devicesOf("crystal")).containsExactly(crystal);
        assertThat(premises.devicesOf("oxygen")).isEmpty();
    }
}
