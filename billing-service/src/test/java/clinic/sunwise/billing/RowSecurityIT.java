package clinic.sunwise.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.platform.test.ServiceRights;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second wall: what the database shows and lets do whoever has the service's password, and has forgotten every condition. */
@BillingServiceTest
class RowSecurityIT {

    private final String own = "own-" + UUID.randomUUID();
    private final String foreign = "foreign-" + UUID.randomUUID();

    @Value("${spring.datasource.url}")
    private String database;

    private ServiceRights service;

    @BeforeEach
    void issuers(@Autowired JdbcClient jdbc) throws SQLException {
        for (String clinic : List.of(own, foreign)) {
            jdbc.sql("""
                            insert into issuer (clinic, legal_name, tax_number, address, country, time_zone, series)
                            values (?, 'Skin', ?, 'Street 1', 'NL', 'Europe/Amsterdam', 'UTR')
                            """).params(clinic, BillingFixtures.taxNumber(clinic)).update();
            jdbc.sql(
                            "insert into price_list (clinic, version, effective_from, currency) values (?, 1, '2027-01-01', 'EUR')")
                    .param(clinic)
                    .update();
            jdbc.sql("insert into price_list_draft values (?, gen_random_uuid(), '{}', now())")
                    .param(clinic)
                    .update();
            jdbc.sql("insert into export_schedule values (?, 'ledger', 5, '2027-01-01')")
                    .param(clinic)
                    .update();
        }
        service = ServiceRights.of(database, "billing");
        service.reach(own);
    }

    @AfterEach
    void leave() throws SQLException {
        service.close();
    }

    @Test
    void noTableIsForgottenAndTheServiceMayDoNoMoreThanItNeeds() throws SQLException {
        assertThat(service.ofClinics()).hasSizeGreaterThan(40).contains("invoice.clinic", "ledger_posting.clinic");
        assertThat(service.unsecured()).isEmpty();
        assertThat(service.tooMuch()).isEmpty();
        assertThat(service.changeable()).isEmpty();
    }

    @Test
    void aQueryWithoutItsConditionReturnsTheRowsOfOneClinic() throws SQLException {
        for (String each : service.ofClinics()) {
            String[] column = each.split("\\.");
            assertThat(service.texts("select distinct %s from %s".formatted(column[1], column[0])))
                    .as(each)
                    .isSubsetOf(Set.of(own));
        }
        for (String table : List.of("issuer", "price_list", "price_list_draft", "export_schedule")) {
            assertThat(service.texts("select clinic from " + table)).as(table).containsExactly(own);
        }
    }

    @Test
    void withoutAClinicNothingIsSeen() throws SQLException {
        service.reach("");
        assertThat(service.texts("select clinic from issuer")).isEmpty();
    }

    @Test
    void aForeignClinicIsNotWrittenTo() throws SQLException {
        String draft = "insert into price_list_draft values ('%s', gen_random_uuid(), '{}', now())".formatted(foreign);
        assertThatThrownBy(() -> service.change(draft)).hasMessageContaining("row-level security policy");
        assertThatThrownBy(() -> service.change("update price_list_draft set clinic = '%s'".formatted(foreign)))
                .hasMessageContaining("row-level security policy");
        assertThat(service.change("delete from export_schedule where clinic = '%s'".formatted(foreign)))
                .isZero();
        assertThat(service.change("delete from export_schedule")).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id int)",
                "alter table invoice disable row level security",
                "alter table invoice disable trigger all",
                "drop policy of_clinic on invoice",
                "truncate ledger_posting",
                "update invoice set gross = 0",
                "delete from chain_record",
                "update price set gross = 1",
                "set role postgres",
                "select erase_recipients('utrecht', 2020)",
                "select erase_exports('utrecht', 2020)",
            })
    void theServiceMayNotChangeTheWallItself(String attempt) {
        assertThatThrownBy(() -> service.change(attempt))
                .isInstanceOf(SQLException.class)
                .satisfies(refused ->
                        assertThat(((SQLException) refused).getSQLState()).isEqualTo("42501"));
    }

    @Test
    void keysServeBehindThePolicy() throws SQLException {
        service.change("set enable_seqscan = off");
        assertThat(String.join("\n", service.texts("""
                explain select * from price_list_draft
                where clinic = '%s' and draft_id = '00000000-0000-0000-0000-000000000000'
                """.formatted(own)))).containsPattern("Index Cond: .*draft_id =");
    }
}
