package clinic.sunwise.billing.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.platform.schema.PlatformSchema;
import clinic.sunwise.platform.secrets.DataKeys;
import clinic.sunwise.platform.test.RealPostgres;
import clinic.sunwise.platform.test.TestKeys;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of before findings were sealed, brought to now. */
class SealFindingsIT {

    private final DriverManagerDataSource source =
            new DriverManagerDataSource(RealPostgres.newDatabase(), RealPostgres.USER, RealPostgres.PASSWORD);
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final UUID patient = UUID.randomUUID();
    private final UUID appointment = UUID.randomUUID();

    @Test
    void whatStoodInClearIsSealedAndOpensAtItsPlace() {
        migrate(Flyway.configure().target("77"));
        jdbc.sql("""
                        insert into issuer (clinic, legal_name, tax_number, address, country, time_zone, series)
                        values ('utrecht', 'Skin', 'NL000000000B01', 'Street 1', 'NL', 'Europe/Amsterdam', 'UTR')
                        """).update();
        jdbc.sql("""
                        insert into visit (clinic, appointment, patient, protocol, technique, depth, areas, session_on,
                            completed_at, indication, justified_by, justification)
                        values ('utrecht', ?, ?, 'p', 't', 'd', '{neck}', '2027-01-04', now(), 'therapeutic', 'dr. Vega',
                            'canary scar that limits the lid')
                        """).params(appointment, patient).update();
        migrate(Flyway.configure());

        assertThat(jdbc.sql("select v::text from visit v").query(String.class).single())
                .contains("dr. Vega")
                .doesNotContain("canary");
        DataKeys keys = new DataKeys(jdbc, TestKeys.ENCRYPTION);
        String opened = jdbc.sql("""
                        select v.sealed, 'visit/' || appointment || '/finding' as place, k.scope, k.owner, k.wrapped
                        from visit v join data_key k on (k.scope, k.owner) = (v.clinic, v.patient)
                        """)
                .query((row, number) -> keys.open(row, row.getString("place")).orElseThrow())
                .single();
        assertThat(opened).isEqualTo("canary scar that limits the lid");
        assertThatThrownBy(
                        () -> jdbc.sql("update visit set justified_by = null").update())
                .hasMessageContaining("a_finding_has_its_doctor");
    }

    private void migrate(FluentConfiguration configuration) {
        PlatformSchema.migrate(Flyway.configure().dataSource(source).load(), TestKeys.ENCRYPTION);
        configuration
                .dataSource(source)
                .javaMigrations(new SealFindings(TestKeys.ENCRYPTION))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
