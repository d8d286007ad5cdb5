package clinic.sunwise.booking.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.yaml.ShippedProtocols;
import clinic.sunwise.booking.schema.BookingDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DemoClinicsIT {

    private final BookingDatabase database = new BookingDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.source());
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database.source());

    @Test
    void theyAreLoadedOnceHoweverManyStart() {
        DemoClinics clinics = new DemoClinics(jdbc, new TransactionTemplate(transactions));
        IntStream.range(0, 4).parallel().forEach(_ -> clinics.load());
        assertThat(texts("SELECT id FROM clinic ORDER BY id"))
                .containsExactly("moscow", "paris", "sevilla", "utrecht", "valencia");
        assertThat(texts("SELECT DISTINCT chain_id FROM clinic")).containsExactly("sunwise");
        assertThat(texts("SELECT given_name FROM patient ORDER BY id"))
                .containsExactly(
                        "Anna", "Pieter", "Ольга", "Мария", "Elena", "Miguel", "Camille", "Louis", "Ana", "Laura");
        assertThat(texts("SELECT p.name FROM practitioner p WHERE NOT EXISTS (SELECT FROM working_hours w"
                        + " JOIN opening_hours o USING (clinic_id, weekday)"
                        + " WHERE w.practitioner_id = p.id AND w.starts < o.closes AND o.opens < w.ends)"))
                .isEmpty();
    }

    @Test
    void everyDeviceThatAProtocolNeedsIsThere() {
        new DemoClinics(jdbc, new TransactionTemplate(transactions)).load();
        List<String> needed = ShippedProtocols.load().stream()
                .flatMap(protocol -> protocol.techniques().stream())
                .map(Protocol.Technique::device)
                .flatMap(java.util.Optional::stream)
                .distinct()
                .toList();
        assertThat(texts("SELECT DISTINCT kind FROM device")).containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void everyShippedProtocolHasItsClinicAndItsStaff() {
        new DemoClinics(jdbc, new TransactionTemplate(transactions)).load();
        List<String> shipped =
                ShippedProtocols.load().stream().map(Protocol::code).toList();
        assertThat(texts("SELECT protocol FROM clinic_protocol")).containsExactlyInAnyOrderElementsOf(shipped);
        assertThat(texts("SELECT DISTINCT unnest(protocols) FROM practitioner"))
                .containsExactlyInAnyOrderElementsOf(shipped);
    }

    @Test
    void aDatabaseInUseIsLeftAlone() {
        database.clinic("nl", "assen", "Europe/Amsterdam");
        new DemoClinics(jdbc, new TransactionTemplate(transactions)).load();
        assertThat(texts("SELECT id FROM clinic")).containsExactly("assen");
    }

    @Test
    void productionHasNone() throws Exception {
        DemoConfiguration configuration = new DemoConfiguration();
        assertThatThrownBy(() -> configuration.demoClinics(jdbc, transactions, "production"))
                .hasMessageContaining("SUNWISE_MODE=local only");
        ApplicationRunner local = configuration.demoClinics(jdbc, transactions, "local");
        local.run(null);
        assertThat(texts("SELECT id FROM clinic")).hasSize(5);
    }

    private List<String> texts(String sql) {
        return jdbc.queryForList(sql, String.class);
    }
}
