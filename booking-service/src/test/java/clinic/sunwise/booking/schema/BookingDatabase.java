package clinic.sunwise.booking.schema;

import clinic.sunwise.booking.sealing.SealHealth;
import clinic.sunwise.platform.schema.PlatformSchema;
import clinic.sunwise.platform.test.RealPostgres;
import clinic.sunwise.platform.test.TestKeys;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with the service's schema, and rows for tests that need something to refer to. */
public final class BookingDatabase {

    private final JdbcClient jdbc;
    private final DataSource source;

    /** A database of its own. */
    public BookingDatabase() {
        this(migrated());
    }

    /** The database of a running service. */
    public BookingDatabase(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    private static DataSource migrated() {
        DriverManagerDataSource source =
                new DriverManagerDataSource(RealPostgres.newDatabase(), RealPostgres.USER, RealPostgres.PASSWORD);
        migrate(source, Flyway.configure());
        return source;
    }

    /** Brings a database to where the configuration says, with the platform's tables first, as the service does. */
    static void migrate(DataSource source, FluentConfiguration configuration) {
        Flyway flyway = configuration
                .dataSource(source)
                .javaMigrations(new SealHealth(TestKeys.ENCRYPTION))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        PlatformSchema.migrate(flyway, TestKeys.ENCRYPTION);
        flyway.migrate();
    }

    public DataSource source() {
        return source;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** A clinic of a chain of that name; tests of the running service share it. */
    public void clinic(String chain, String clinic, String zone) {
        jdbc.sql("INSERT INTO chain VALUES (:id, :id) ON CONFLICT DO NOTHING")
                .param("id", chain)
                .update();
        jdbc.sql("""
                        INSERT INTO clinic VALUES (:id, :chain, :id, 'NL', :zone, 'EUR', '{nl,en}', 15, 52.09, 5.12, 0)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", clinic)
                .param("chain", chain)
                .param("zone", zone)
                .update();
    }

    /** The clinic works by the first version of the protocol. */
    public void protocol(String clinic, String protocol, String effectiveFrom) {
        jdbc.sql("INSERT INTO clinic_protocol VALUES (?, ?, 1, ?::date) ON CONFLICT DO NOTHING")
                .params(clinic, protocol, effectiveFrom)
                .update();
    }

    public UUID practitioner(String clinic) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO practitioner VALUES (?, ?, 'Sanne', 'therapist', '{microdermabrasion-levels}')")
                .params(clinic, id)
                .update();
        return id;
    }

    /** The clinic is open from nine to noon on these weekdays, 1 for Monday, and all who are there now work then. */
    public void opensAtNine(String clinic, int firstWeekday, int lastWeekday) {
        jdbc.sql("INSERT INTO opening_hours SELECT ?, day, '09:00', '12:00' FROM generate_series(?, ?) AS day")
                .params(clinic, firstWeekday, lastWeekday)
                .update();
        jdbc.sql("""
                        INSERT INTO working_hours SELECT p.clinic_id, p.id, o.weekday, o.opens, o.closes
                        FROM practitioner p JOIN opening_hours o USING (clinic_id) WHERE p.clinic_id = ?
                        """).param(clinic).update();
    }

    public UUID room(String clinic) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO room VALUES (?, ?, 'Room')").params(clinic, id).update();
        return id;
    }

    public UUID patient(String chain) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO patient
                        VALUES (?, ?, 'Anna', 'de Vries', '1990-05-14', NULL, NULL, 'nl', '2026-11-21T06:00:00Z')
                        """).params(chain, id).update();
        return id;
    }

    /** A booked appointment of an hour, without its occupancy. */
    public UUID appointment(String chain, String clinic, UUID patient, UUID practitioner, UUID room, String startsAt) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO appointment (clinic_id, id, chain_id, patient_id, protocol, protocol_version, technique,
                            depth, areas, practitioner_id, room_id, starts_at, ends_at, day, state, verdict,
                            correlation_id, created_at, created_by, changed_at, changed_by)
                        VALUES (:clinic, :id, :chain, :patient, 'microdermabrasion-levels', 1, 'microdermabrasion',
                            'level-1', '{cheeks}', :practitioner, :room, :start::timestamptz,
                            :start::timestamptz + interval '1 hour', (:start::timestamptz AT TIME ZONE 'UTC')::date,
                            'booked', '{}', 'test-journey', :start::timestamptz, 'test', :start::timestamptz, 'test')
                        """)
                .param("clinic", clinic)
                .param("id", id)
                .param("chain", chain)
                .param("patient", patient)
                .param("practitioner", practitioner)
                .param("room", room)
                .param("start", startsAt)
                .update();
        return id;
    }

    /** The appointment takes a resource. */
    public void occupy(String clinic, UUID appointment, String kind, UUID resource, String during) {
        jdbc.sql("INSERT INTO occupancy VALUES (?, ?, ?, ?, ?::tstzrange)")
                .params(clinic, appointment, kind, resource, during)
                .update();
    }
}
