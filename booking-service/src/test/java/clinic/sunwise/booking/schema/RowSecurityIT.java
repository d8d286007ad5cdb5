package clinic.sunwise.booking.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.platform.test.ServiceRights;
import clinic.sunwise.platform.test.ServiceTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second wall: what the database shows and lets do whoever has the service's password, and has forgotten every condition. */
@ServiceTest
class RowSecurityIT {

    /** What a chain's clinics read of each other, because a session is judged by the rules of the clinic that has it. */
    private static final Set<String> READ_IN_A_CHAIN =
            Set.of("clinic_protocol.clinic_id", "protocol_version.clinic_id", "protocol_withdrawal.clinic_id");

    private final String chain = "chain-" + UUID.randomUUID();
    private final String own = "own-" + UUID.randomUUID();
    private final String sister = "sister-" + UUID.randomUUID();
    private final String foreign = "foreign-" + UUID.randomUUID();

    @Value("${spring.datasource.url}")
    private String database;

    private UUID patient = UUID.randomUUID();
    private UUID stranger = UUID.randomUUID();
    private ServiceRights service;

    @BeforeEach
    void clinics(@Autowired DataSource source) throws SQLException {
        BookingDatabase rows = new BookingDatabase(source);
        rows.clinic(chain, own, "Europe/Madrid");
        rows.clinic(chain, sister, "Europe/Madrid");
        rows.clinic(foreign, foreign, "Europe/Madrid");
        patient = rows.patient(chain);
        stranger = rows.patient(foreign);
        book(rows, chain, own, patient);
        book(rows, chain, sister, patient);
        book(rows, foreign, foreign, stranger);
        service = ServiceRights.of(database, "booking");
        service.reach(own);
    }

    private static void book(BookingDatabase rows, String chain, String clinic, UUID patient) {
        UUID practitioner = rows.practitioner(clinic);
        UUID booked = rows.appointment(chain, clinic, patient, practitioner, rows.room(clinic), "2027-01-11T09:00:00Z");
        rows.occupy(clinic, booked, "practitioner", practitioner, "[2027-01-11T09:00:00Z,2027-01-11T10:00:00Z)");
    }

    @AfterEach
    void leave() throws SQLException {
        service.close();
    }

    @Test
    void noTableIsForgottenAndTheServiceMayDoNoMoreThanItNeeds() throws SQLException {
        assertThat(service.ofClinics()).hasSizeGreaterThan(35).contains("appointment.clinic_id", "message.clinic_id");
        assertThat(service.unsecured()).isEmpty();
        assertThat(service.tooMuch()).isEmpty();
        assertThat(service.changeable()).isEmpty();
    }

    @Test
    void aQueryWithoutItsConditionReturnsTheRowsOfOneClinic() throws SQLException {
        for (String each : service.ofClinics()) {
            String[] column = each.split("\\.");
            List<String> seen = service.texts("select distinct %s from %s".formatted(column[1], column[0]));
            assertThat(seen).as(each).isSubsetOf(READ_IN_A_CHAIN.contains(each) ? Set.of(own, sister) : Set.of(own));
        }
        assertThat(service.texts("select clinic_id from appointment")).containsExactly(own);
        assertThat(service.texts("select clinic_id from busy_time")).containsExactly(own);
        assertThat(service.texts("select id from clinic")).containsExactlyInAnyOrder(own, sister);
    }

    @Test
    void aPatientIsKnownInHerChainAndNowhereElse() throws SQLException {
        assertThat(service.texts("select id from patient")).containsExactly(patient.toString());
        assertThat(service.texts("select id from findable_patient")).containsExactly(patient.toString());
        service.reach(foreign);
        assertThat(service.texts("select id from patient")).containsExactly(stranger.toString());
        assertThat(service.texts("select id from findable_patient")).containsExactly(stranger.toString());
    }

    @Test
    void theDoorOpensForTheNamedPatientsOfTheOwnChain() throws SQLException {
        assertThat(sessions(chain, patient)).containsExactlyInAnyOrder(own, sister);
        assertThat(sessions(chain, stranger)).isEmpty();
        assertThat(sessions(foreign, stranger)).isEmpty();
    }

    private List<String> sessions(String ofChain, UUID who) throws SQLException {
        return service.texts(
                "select clinic_id from sessions_of_patients('%s', array['%s'::uuid])".formatted(ofChain, who));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "' or true --"})
    void withoutAClinicOfItsOwnNothingIsSeen(String clinic) throws SQLException {
        service.reach(clinic);
        assertThat(service.texts("select clinic_id from appointment")).isEmpty();
        assertThat(service.texts("select id::text from patient")).isEmpty();
        assertThat(service.texts("select clinic_id from busy_time")).isEmpty();
        assertThat(service.texts("select id::text from findable_patient")).isEmpty();
        assertThat(sessions(chain, patient)).isEmpty();
    }

    @Test
    void aForeignClinicIsNotWrittenTo() throws SQLException {
        for (String other : List.of(sister, foreign)) {
            String room = "insert into room values ('%s', gen_random_uuid(), 'Room')".formatted(other);
            assertThatThrownBy(() -> service.change(room)).hasMessageContaining("row-level security policy");
            assertThat(service.change("update room set name = 'Mine' where clinic_id = '%s'".formatted(other)))
                    .isZero();
            assertThat(service.change("delete from occupancy where clinic_id = '%s'".formatted(other)))
                    .isZero();
            assertThatThrownBy(() -> service.change("update room set clinic_id = '%s'".formatted(other)))
                    .hasMessageContaining("row-level security policy");
        }
        assertThat(service.change("update room set name = 'Mine'")).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id int)",
                "alter table appointment disable row level security",
                "alter table appointment disable trigger all",
                "drop policy of_clinic on appointment",
                "truncate occupancy",
                "create temporary view v as select 1; create function f() returns int language sql as 'select 1'",
                "update screening_answer set sealed = null",
                "delete from audit_record",
                "set role postgres",
                "set session_replication_role = replica",
            })
    void theServiceMayNotChangeTheWallItself(String attempt) {
        assertThatThrownBy(() -> service.change(attempt))
                .isInstanceOf(SQLException.class)
                .satisfies(refused ->
                        assertThat(((SQLException) refused).getSQLState()).isIn("42501", "0A000"));
    }

    /** The policies put no fence before the index that leaves out what is over. */
    @Test
    void busyTimesAreFoundByTheirEnd() throws SQLException {
        service.change("set enable_seqscan = off");
        String plan = String.join("\n", service.texts("""
                explain select o.resource_id, lower(o.during), upper(o.during) from busy_time o
                where o.clinic_id = '%s' and upper(o.during) > '2027-01-04T00:00:00Z'
                    and lower(o.during) < '2027-02-04T00:00:00Z' and not exists (
                    select from appointment a where a.clinic_id = o.clinic_id and a.id = o.appointment_id
                        and a.state = 'held' and a.held_until <= '2027-01-04T00:00:00Z')
                """.formatted(own)));
        assertThat(plan)
                .containsPattern("occupancy_by_end[^\\n]*\\n\\s*Index Cond: \\(\\(clinic_id = .*upper\\(during\\) >");
    }

    @Test
    void patientsAreFoundByTheTrigramsOfTheirNames(@Autowired JdbcClient fixtures) throws SQLException {
        fixtures.sql("""
                        insert into patient (chain_id, id, given_name, family_name, birth_date, language, created_at)
                        select ?, gen_random_uuid(), 'P', md5(number::text), '1990-05-14', 'nl', now()
                        from generate_series(1, 3000) number
                        """).param(chain).update();
        fixtures.sql("vacuum analyze patient").update();
        String search = "explain select * from %s where chain_id = '" + chain + "' and search_name like '%%vries%%'";
        assertThat(String.join("\n", service.texts(search.formatted("findable_patient"))))
                .containsPattern("patient_by_name[^\\n]*\\n\\s*Index Cond: .*search_name ~~");
        assertThat(String.join("\n", service.texts(search.formatted("patient"))))
                .as("what the view is for: behind the policy the index does not serve")
                .doesNotContainPattern("Index Cond: .*search_name ~~");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "select distinct appointment_id from occupancy_change where clinic_id = 'x' and transaction >= '7'::xid8 | transaction >=",
                "select * from appointment where clinic_id = 'x' and (starts_at, id) > ('2027-01-04', '00000000-0000-0000-0000-000000000000') | ROW\\(starts_at, id\\) >",
                "select * from appointment where clinic_id = 'x' and state = 'held' and held_until <= '2027-01-04' | held_until <=",
                "select * from message where clinic_id = 'x' and appointment_id = '00000000-0000-0000-0000-000000000000' | appointment_id =",
            })
    void orderedColumnsServeBehindThePolicy(String query, String condition) throws SQLException {
        service.change("set enable_seqscan = off");
        assertThat(String.join("\n", service.texts("explain " + query))).containsPattern("Index Cond: .*" + condition);
    }
}
