package clinic.sunwise.booking.directory.postgres;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Device;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Practitioner;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.directory.Room;
import clinic.sunwise.booking.directory.WeeklyHours;
import clinic.sunwise.booking.sunseason.Place;
import clinic.sunwise.platform.memory.ShortMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The directory in PostgreSQL. Each request needs it and it changes a few times a month, so it is read every few seconds. */
@Repository
class DirectoryStore implements Directory {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final ShortMemory<String, Premises> known = new ShortMemory<>(FRESH);

    DirectoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Clinic> clinics() {
        return jdbc.sql("SELECT * FROM clinic ORDER BY id")
                .query((row, number) -> clinic(row))
                .list();
    }

    @Override
    public Optional<Premises> premises(String clinic) {
        return known.get(clinic, id -> find(id).map(this::premises));
    }

    private Optional<Clinic> find(String id) {
        return jdbc.sql("SELECT * FROM clinic WHERE id = ?")
                .param(id)
                .query((row, number) -> clinic(row))
                .optional();
    }

    private Premises premises(Clinic clinic) {
        return new Premises(
                clinic,
                openingHours(clinic.id()),
                practitioners(clinic.id()),
                jdbc.sql("SELECT id, name FROM room WHERE clinic_id = ? ORDER BY name, id")
                        .param(clinic.id())
                        .query(Room.class)
                        .list(),
                jdbc.sql("SELECT id, name, kind FROM device WHERE clinic_id = ? ORDER BY name, id")
                        .param(clinic.id())
                        .query(Device.class)
                        .list());
    }

    private WeeklyHours openingHours(String clinic) {
        return HoursRow.weekly(jdbc.sql("""
                        SELECT weekday, opens AS starts, closes AS ends FROM opening_hours
                        WHERE clinic_id = ? ORDER BY weekday, opens
                        """).param(clinic).query(HoursRow.class).list());
    }

    private List<Practitioner> practitioners(String clinic) {
        Map<UUID, WeeklyHours> hours = HoursRow.byPractitioner(jdbc.sql("""
                        SELECT practitioner_id, weekday, starts, ends FROM working_hours
                        WHERE clinic_id = ? ORDER BY weekday, starts
                        """)
                .param(clinic)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), HoursRow.read(row)))
                .list());
        return jdbc.sql("SELECT id, name, grade, protocols FROM practitioner WHERE clinic_id = ? ORDER BY name, id")
                .param(clinic)
                .query((row, number) -> practitioner(row, hours))
                .list();
    }

    private static Practitioner practitioner(ResultSet row, Map<UUID, WeeklyHours> hours) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Practitioner(
                id,
                row.getString("name"),
                row.getString("grade"),
                Set.of(texts(row, "protocols")),
                hours.getOrDefault(id, new WeeklyHours(Map.of())));
    }

    private static Clinic clinic(ResultSet row) throws SQLException {
        return new Clinic(
                row.getString("id"),
                row.getString("chain_id"),
                row.getString("name"),
                row.getString("country"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("currency"),
                List.of(texts(row, "languages")),
                row.getInt("slot_minutes"),
                new Place(row.getDouble("latitude"), row.getInt("altitude_metres") / 1000.0));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
