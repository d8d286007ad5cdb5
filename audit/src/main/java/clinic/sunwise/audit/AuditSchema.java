package clinic.sunwise.audit;

import org.flywaydb.core.Flyway;

/** The records' table comes with a history of its own, apart from those of whom it lives beside. */
public final class AuditSchema {

    private AuditSchema() {}

    /** Brings the table to its newest form, in the database that this migrates. */
    public static void migrate(Flyway owner) {
        Flyway.configure()
                .configuration(owner.getConfiguration())
                .locations("classpath:db/audit")
                .javaMigrations()
                .table("audit_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
