package clinic.sunwise.billing.packages.postgres;

import clinic.sunwise.billing.packages.CoursePackage;
import clinic.sunwise.billing.packages.PackageStore;
import clinic.sunwise.billing.packages.rules.PackagePrice;
import clinic.sunwise.billing.pricing.Extras;
import clinic.sunwise.billing.pricing.Treatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresPackages implements PackageStore {

    private static final int ROWS = 100;

    private static final String PACKAGES = """
            select s.*, i.number, c.kind as closing, c.credit_note_id, c.reason
            from course_package s
            join invoice i on (i.clinic, i.invoice_id) = (s.clinic, s.invoice_id)
            left join package_closing c on (c.clinic, c.package_id) = (s.clinic, s.package_id)
            """;

    private final JdbcClient jdbc;

    PostgresPackages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CoursePackage sold, String by) {
        Treatment treatment = sold.order().treatment();
        Extras extras = sold.order().extras();
        jdbc.sql("""
                        insert into course_package (clinic, package_id, patient, protocol, technique, depth, areas,
                            anaesthesia, add_ons, practitioner_grade, sessions, invoice_id, sold_on, expires_on, sold_by)
                        values (:clinic, :id, :patient, :protocol, :technique, :depth, :areas,
                            :anaesthesia, :addOns, :grade, :sessions, :invoice, :soldOn, :expiresOn, :by)
                        """)
                .param("clinic", sold.clinic())
                .param("id", sold.id())
                .param("patient", sold.patient())
                .param("protocol", treatment.protocol())
                .param("technique", treatment.technique())
                .param("depth", treatment.depth())
                .param("areas", treatment.areas().toArray(String[]::new), Types.ARRAY)
                .param("anaesthesia", extras.anaesthesia(), Types.VARCHAR)
                .param("addOns", extras.addOns().toArray(String[]::new), Types.ARRAY)
                .param("grade", extras.grade(), Types.VARCHAR)
                .param("sessions", sold.sessions())
                .param("invoice", sold.invoice().id())
                .param("soldOn", sold.soldOn())
                .param("expiresOn", sold.expiresOn())
                .param("by", by)
                .update();
    }

    @Override
    public Optional<CoursePackage> find(String clinic, UUID id) {
        return jdbc.sql(PACKAGES + "where s.clinic = :clinic and s.package_id = :id")
                .param("clinic", clinic)
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** The lock first, in a statement of its own: what is read after it is what others have left. */
    @Override
    public Optional<CoursePackage> lock(String clinic, UUID id) {
        jdbc.sql("select package_id from course_package where clinic = :clinic and package_id = :id for update")
                .param("clinic", clinic)
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(clinic, id);
    }

    @Override
    public List<CoursePackage> lockAll(String clinic, UUID patient, String protocol) {
        List<UUID> locked = jdbc.sql("""
                        select package_id from course_package
                        where clinic = :clinic and patient = :patient and protocol = :protocol
                        order by expires_on, package_id
                        for update
                        """)
                .param("clinic", clinic)
                .param("patient", patient)
                .param("protocol", protocol)
                .query(UUID.class)
                .list();
        return locked.stream().map(id -> find(clinic, id).orElseThrow()).toList();
    }

    @Override
    public List<CoursePackage> list(String clinic, @Nullable UUID patient) {
        return jdbc.sql(PACKAGES + """
                        where s.clinic = :clinic and (cast(:patient as uuid) is null or s.patient = :patient)
                        order by i.issued_at desc, i.sequence desc
                        limit :rows
                        """)
                .param("clinic", clinic)
                .param("patient", patient, Types.OTHER)
                .param("rows", ROWS)
                .query(this::row)
                .list();
    }

    @Override
    public void use(CoursePackage from, CoursePackage.Use use, LocalDate today) {
        jdbc.sql("""
                        insert into package_session (clinic, package_id, position, appointment, session_on, used_on)
                        values (:clinic, :id, :position, :appointment, :sessionOn, :today)
                        """)
                .param("clinic", from.clinic())
                .param("id", from.id())
                .param("position", from.uses().size() + 1)
                .param("appointment", use.appointment())
                .param("sessionOn", use.sessionOn())
                .param("today", today)
                .update();
    }

    @Override
    public void close(CoursePackage which, CoursePackage.Closing closing, LocalDate today, String by) {
        jdbc.sql("""
                        insert into package_closing (clinic, package_id, kind, credit_note_id, reason, closed_on, closed_by)
                        values (:clinic, :id, :kind, :creditNote, :reason, :today, :by)
                        """)
                .param("clinic", which.clinic())
                .param("id", which.id())
                .param("kind", closing.state().code())
                .param("creditNote", closing.creditNote(), Types.OTHER)
                .param("reason", closing.reason())
                .param("today", today)
                .param("by", by)
                .update();
    }

    private CoursePackage row(ResultSet row, int number) throws SQLException {
        String clinic = row.getString("clinic");
        return PackageRows.read(
                row,
                lines(clinic, row.getObject("invoice_id", UUID.class)),
                uses(clinic, row.getObject("package_id", UUID.class)));
    }

    private List<PackagePrice.Line> lines(String clinic, UUID invoice) {
        return jdbc.sql("select * from invoice_line where clinic = :clinic and invoice_id = :id order by position")
                .param("clinic", clinic)
                .param("id", invoice)
                .query(PackageRows::line)
                .list();
    }

    private List<CoursePackage.Use> uses(String clinic, UUID id) {
        return jdbc.sql("select * from package_session where clinic = :clinic and package_id = :id order by position")
                .param("clinic", clinic)
                .param("id", id)
                .query(PackageRows::use)
                .list();
    }
}
