package clinic.sunwise.booking.directory.postgres;

import clinic.sunwise.booking.directory.Item;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes what a clinic works with. */
@Repository
class ItemWriter {

    private final JdbcClient jdbc;
    private final TechniqueRows techniques;

    ItemWriter(JdbcClient jdbc, TechniqueRows techniques) {
        this.jdbc = jdbc;
        this.techniques = techniques;
    }

    void insert(String clinic, UUID id, Item item, String by) {
        StatementSpec insert = switch (item) {
            case Item.Person person -> jdbc.sql("""
                        INSERT INTO practitioner (clinic_id, id, name, grade, protocols, assists, changed_by)
                        VALUES (:clinic, :id, :name, :grade, :protocols, :assists, :by)
                        """);
            case Item.Chamber room -> jdbc.sql("""
                        INSERT INTO room (clinic_id, id, name, cleaning_minutes, changed_by)
                        VALUES (:clinic, :id, :name, :cleaning, :by)
                        """);
            case Item.Apparatus device -> jdbc.sql("""
                        INSERT INTO device (clinic_id, id, name, kind, room_id, cleaning_minutes, changed_by)
                        VALUES (:clinic, :id, :name, :kind, :room, :cleaning, :by)
                        """);
            case Item.Bed place -> jdbc.sql("""
                        INSERT INTO recovery_place (clinic_id, id, name, cleaning_minutes, changed_by)
                        VALUES (:clinic, :id, :name, :cleaning, :by)
                        """);
        };
        write(insert, clinic, id, item, by);
    }

    void update(String clinic, UUID id, Item item, String by) {
        String columns = switch (item) {
            case Item.Person person -> "grade = :grade, protocols = :protocols, assists = :assists";
            case Item.Chamber room -> "cleaning_minutes = :cleaning";
            case Item.Apparatus device -> "kind = :kind, room_id = :room, cleaning_minutes = :cleaning";
            case Item.Bed place -> "cleaning_minutes = :cleaning";
        };
        StatementSpec update = jdbc.sql("UPDATE " + ItemRows.table(item.kind()) + " SET name = :name, " + columns
                + ", changed_by = :by, version = version + 1 WHERE clinic_id = :clinic AND id = :id");
        write(update, clinic, id, item, by);
    }

    private void write(StatementSpec statement, String clinic, UUID id, Item item, String by) {
        StatementSpec filled = statement
                .param("clinic", clinic)
                .param("id", id)
                .param("name", item.name())
                .param("by", by);
        switch (item) {
            case Item.Person person ->
                filled.param("grade", person.grade())
                        .param("protocols", sorted(person.protocols()))
                        .param("assists", sorted(person.assists()))
                        .update();
            case Item.Chamber room ->
                filled.param("cleaning", room.cleaningMinutes()).update();
            case Item.Apparatus device ->
                filled.param("kind", device.what())
                        .param("room", device.room().orElse(null))
                        .param("cleaning", device.cleaningMinutes())
                        .update();
            case Item.Bed place ->
                filled.param("cleaning", place.cleaningMinutes()).update();
        }
        if (item instanceof Item.Person person) {
            techniques.write(clinic, id, person.techniques());
        }
    }

    private static String[] sorted(Set<String> codes) {
        return codes.stream().sorted().toArray(String[]::new);
    }
}
