package clinic.sunwise.platform.schema;

import clinic.sunwise.platform.secrets.KeyEncryption;
import org.flywaydb.core.Flyway;

/** The platform's tables come with a history of their own, apart from the service's. */
public final class PlatformSchema {

    private PlatformSchema() {}

    /**
     * Brings the tables to their newest form, in the database that this migrates.
     *
     * @param keys that answers are sealed by which stood in clear
     */
    public static void migrate(Flyway owner, KeyEncryption keys) {
        Flyway.configure()
                .configuration(owner.getConfiguration())
                .locations("classpath:db/platform")
                .javaMigrations(new SealAnswers(keys))
                .table("platform_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
