package clinic.sunwise.booking.directory.postgres;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Device;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Former;
import clinic.sunwise.booking.directory.OpenHours;
import clinic.sunwise.booking.directory.Practitioner;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.directory.PublicHolidays;
import clinic.sunwise.booking.directory.RecoveryPlace;
import clinic.sunwise.booking.directory.Room;
import clinic.sunwise.booking.directory.TimetableRecords;
import clinic.sunwise.booking.directory.WeeklyHours;
import clinic.sunwise.booking.sunseason.Place;
import clinic.sunwise.platform.memory.ShortMemory;
import clinic.sunwise.platform.reach.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The directory in PostgreSQL. Each request needs it and it changes a few times a month, so it is read every few seconds. */
@Repository
class DirectoryStore implements Directory {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final TimetableRows timetables;
    private final TechniqueRows techniques;
    private final ShortMemory<String, Premises> known = new ShortMemory<>(FRESH);

    DirectoryStore(JdbcClient jdbc, TimetableRows timetables, TechniqueRows techniques) {
        this.jdbc = jdbc;
        this.timetables = timetables;
        this.techniques = techniques;
    }

    @Override
    public List<Clinic> clinics() {
        return jdbc.sql("SELECT * FROM clinic ORDER BY id")
                .query((row, number) -> clinic(row))
                .list();
    }

    @Override
    public Optional<Premises> premises(String clinic) {
        return known.get(clinic, this::current);
    }

    /** Whoever asks first asks for all who come after, of the clinic or of another of its chain. */
    @Override
    public Optional<Premises> current(String clinic) {
        try (Reach.Scope reach = Reach.everywhere()) {
            return read(clinic);
        }
    }

    private Optional<Premises> read(String clinic) {
        return supposing(clinic, new TimetableRecords(timetables.entries(clinic), timetables.patterns(clinic)));
    }

    @Override
    public Optional<Premises> supposing(String clinic, TimetableRecords timetable) {
        return find(clinic).map(found -> premises(found, timetable));
    }

    @Override
    public void changed(String clinic) {
        known.readNow(clinic, this::current);
    }

    private Optional<Clinic> find(String id) {
        return jdbc.sql("SELECT * FROM clinic WHERE id = ?")
                .param(id)
                .query((row, number) -> clinic(row))
                .optional();
    }

    private Premises premises(Clinic clinic, TimetableRecords timetable) {
        ClinicHours hours = new ClinicHours(
                openingHours(clinic.id()), timetable.patterns(), timetable.entries(), closedHolidays(clinic.id()));
        return new Premises(
                clinic,
                hours.opening(),
                practitioners(clinic.id(), hours),
                jdbc.sql(
                                "SELECT id, name, cleaning_minutes FROM room WHERE clinic_id = ? AND retired_at IS NULL ORDER BY name, id")
                        .param(clinic.id())
                        .query(Room.class)
                        .list(),
                devices(clinic.id()),
                jdbc.sql(
                                "SELECT id, name, cleaning_minutes FROM recovery_place WHERE clinic_id = ? AND retired_at IS NULL ORDER BY name, id")
                        .param(clinic.id())
                        .query(RecoveryPlace.class)
                        .list(),
                hours.service(),
                former(clinic.id()));
    }

    @Override
    public Optional<PublicHolidays> holidays(String clinic) {
        return jdbc.sql("SELECT country, coalesce(region, '') AS region FROM clinic WHERE id = ?")
                .param(clinic)
                .query(PublicHolidays.class)
                .optional();
    }

    private Predicate<LocalDate> closedHolidays(String clinic) {
        boolean closes = jdbc.sql("SELECT closes_on_public_holidays FROM clinic WHERE id = ?")
                .param(clinic)
                .query(Boolean.class)
                .single();
        return closes ? holidays(clinic).orElseThrow().days() : ClinicHours.NO_HOLIDAYS;
    }

    private Former former(String clinic) {
        Map<UUID, String> names = new HashMap<>();
        Map<UUID, String> grades = new HashMap<>();
        jdbc.sql("""
                        SELECT id, name, grade FROM practitioner WHERE clinic_id = :clinic AND retired_at IS NOT NULL
                        UNION ALL SELECT id, name, NULL FROM room WHERE clinic_id = :clinic AND retired_at IS NOT NULL
                        UNION ALL SELECT id, name, NULL FROM device WHERE clinic_id = :clinic AND retired_at IS NOT NULL
                        UNION ALL SELECT id, name, NULL FROM recovery_place WHERE clinic_id = :clinic AND retired_at IS NOT NULL
                        """).param("clinic", clinic).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            names.put(id, row.getString("name"));
            Optional.ofNullable(row.getString("grade")).ifPresent(grade -> grades.put(id, grade));
        });
        return new Former(names, grades);
    }

    private List<Device> devices(String clinic) {
        return jdbc.sql("""
                        SELECT id, name, kind, room_id, cleaning_minutes FROM device WHERE clinic_id = ? AND retired_at IS NULL ORDER BY name, id
                        """)
                .param(clinic)
                .query((row, number) -> new Device(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("kind"),
                        Optional.ofNullable(row.getObject("room_id", UUID.class)),
                        row.getInt("cleaning_minutes")))
                .list();
    }

    private WeeklyHours openingHours(String clinic) {
        return HoursRow.weekly(jdbc.sql("""
                        SELECT weekday, opens AS starts, closes AS ends FROM opening_hours
                        WHERE clinic_id = ? ORDER BY weekday, opens
                        """).param(clinic).query(HoursRow.class).list());
    }

    private List<Practitioner> practitioners(String clinic, ClinicHours timetable) {
        Map<UUID, WeeklyHours> usual = HoursRow.byPractitioner(jdbc.sql("""
                        SELECT practitioner_id, weekday, starts, ends FROM working_hours
                        WHERE clinic_id = ? ORDER BY weekday, starts
                        """)
                .param(clinic)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), HoursRow.read(row)))
                .list());
        Map<UUID, Map<String, Set<String>>> done = techniques.of(clinic);
        return jdbc.sql(
                        "SELECT id, name, grade, protocols, assists FROM practitioner WHERE clinic_id = ? AND retired_at IS NULL ORDER BY name, id")
                .param(clinic)
                .query((row, number) -> practitioner(row, done, id -> timetable.of(id, usual)))
                .list();
    }

    private static Practitioner practitioner(
            ResultSet row, Map<UUID, Map<String, Set<String>>> techniques, Function<UUID, OpenHours> hours)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Practitioner(
                id,
                row.getString("name"),
                row.getString("grade"),
                Set.of(texts(row, "protocols")),
                techniques.getOrDefault(id, Map.of()),
                Set.of(texts(row, "assists")),
                hours.apply(id));
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
