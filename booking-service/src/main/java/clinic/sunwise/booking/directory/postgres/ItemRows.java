package clinic.sunwise.booking.directory.postgres;

import clinic.sunwise.booking.directory.Item;
import clinic.sunwise.booking.directory.ItemStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items in their four tables; how they are written, {@link ItemWriter} knows. */
@Repository
class ItemRows implements ItemStore {

    private final JdbcClient jdbc;
    private final ItemWriter writer;
    private final TechniqueRows techniques;

    ItemRows(JdbcClient jdbc, ItemWriter writer, TechniqueRows techniques) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.techniques = techniques;
    }

    static String table(Item.Kind kind) {
        return switch (kind) {
            case PRACTITIONERS -> "practitioner";
            case ROOMS -> "room";
            case DEVICES -> "device";
            case RECOVERY_PLACES -> "recovery_place";
        };
    }

    @Override
    public List<Kept> all(String clinic, Item.Kind kind) {
        Map<UUID, Map<String, Set<String>>> done = kind == Item.Kind.PRACTITIONERS ? techniques.of(clinic) : Map.of();
        return jdbc.sql("SELECT * FROM " + table(kind) + " WHERE clinic_id = ? ORDER BY name, id")
                .param(clinic)
                .query((row, number) -> kept(row, item(row, kind, done)))
                .list();
    }

    @Override
    public void add(String clinic, UUID id, Item item, String by) {
        writer.insert(clinic, id, item, by);
    }

    @Override
    public void change(String clinic, UUID id, Item item, String by) {
        writer.update(clinic, id, item, by);
    }

    @Override
    public void retire(String clinic, UUID id, Item.Kind kind, String by, Instant now) {
        jdbc.sql("UPDATE " + table(kind) + """
                         SET retired_at = :now, changed_by = :by, version = version + 1
                        WHERE clinic_id = :clinic AND id = :id
                        """)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("clinic", clinic)
                .param("id", id)
                .update();
    }

    @Override
    public List<Booked> booked(String clinic, UUID id, Instant now) {
        return jdbc.sql("""
                        SELECT a.id, a.patient_id, a.starts_at, a.protocol, a.technique,
                            a.practitioner_id = o.resource_id AS treats
                        FROM occupancy o JOIN appointment a ON a.clinic_id = o.clinic_id AND a.id = o.appointment_id
                        WHERE o.clinic_id = :clinic AND o.resource_id = :id AND upper(o.during) > :now
                            AND (a.state IN ('tentative', 'booked', 'arrived', 'in-treatment') OR (a.state = 'held' AND a.held_until > :now))
                        ORDER BY a.starts_at, a.id
                        """)
                .param("clinic", clinic)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Booked(
                        row.getObject("id", UUID.class),
                        row.getObject("patient_id", UUID.class),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getString("protocol"),
                        row.getString("technique"),
                        row.getBoolean("treats")))
                .list();
    }

    private static Kept kept(ResultSet row, Item item) throws SQLException {
        @Nullable Timestamp retired = row.getTimestamp("retired_at");
        return new Kept(
                row.getObject("id", UUID.class),
                item,
                row.getInt("version"),
                Optional.ofNullable(retired).map(Timestamp::toInstant));
    }

    private static Item item(ResultSet row, Item.Kind kind, Map<UUID, Map<String, Set<String>>> techniques)
            throws SQLException {
        String name = row.getString("name");
        return switch (kind) {
            case PRACTITIONERS ->
                new Item.Person(
                        name,
                        row.getString("grade"),
                        Set.of((String[]) row.getArray("protocols").getArray()),
                        techniques.getOrDefault(row.getObject("id", UUID.class), Map.of()),
                        Set.of((String[]) row.getArray("assists").getArray()));
            case ROOMS -> new Item.Chamber(name, row.getInt("cleaning_minutes"));
            case DEVICES ->
                new Item.Apparatus(
                        name,
                        row.getString("kind"),
                        Optional.ofNullable(row.getObject("room_id", UUID.class)),
                        row.getInt("cleaning_minutes"));
            case RECOVERY_PLACES -> new Item.Bed(name, row.getInt("cleaning_minutes"));
        };
    }
}
