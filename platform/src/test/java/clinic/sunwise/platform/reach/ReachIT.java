package clinic.sunwise.platform.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.audit.AuditEntry;
import clinic.sunwise.audit.AuditKind;
import clinic.sunwise.audit.AuditTrail;
import clinic.sunwise.platform.sample.SampleService;
import clinic.sunwise.platform.test.ServiceRights;
import clinic.sunwise.platform.test.ServiceTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** That statements reach what their thread has said, in a transaction or not, and nothing more. */
@ServiceTest(SampleService.class)
class ReachIT {

    private final String north = "north-" + UUID.randomUUID();
    private final String south = "south-" + UUID.randomUUID();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private PlatformTransactionManager transactions;

    @Value("${spring.datasource.url}")
    private String database;

    @BeforeEach
    void records() {
        trail.add(entry(north));
        trail.add(entry(south));
    }

    @Test
    void aStatementWithoutAConditionSeesOneClinic() {
        try (Reach.Scope reach = Reach.clinic(north)) {
            assertThat(clinics()).containsExactly(north);
        }
        try (Reach.Scope reach = Reach.clinic(south)) {
            assertThat(clinics()).containsExactly(south);
        }
    }

    @Test
    void whatIsSaidInATransactionCountsForTheNextStatement() {
        try (Reach.Scope reach = Reach.clinic(north)) {
            transaction().executeWithoutResult(status -> {
                assertThat(clinics()).containsExactly(north);
                try (Reach.Scope wider = Reach.everywhere()) {
                    assertThat(clinics()).contains(north, south);
                }
                assertThat(clinics()).containsExactly(north);
            });
            assertThat(clinics()).containsExactly(north);
        }
    }

    /** A rollback undoes what the connection was told within the transaction: nobody may go on believing it. */
    @Test
    void aRollbackLeavesNothingBehind() {
        try (Reach.Scope reach = Reach.everywhere()) {
            for (int time = 0; time < 50; time++) {
                transaction().executeWithoutResult(status -> {
                    try (Reach.Scope narrower = Reach.clinic(north)) {
                        assertThat(clinics()).containsExactly(north);
                    }
                    status.setRollbackOnly();
                });
                assertThat(clinics()).contains(north, south);
            }
        }
        try (Reach.Scope reach = Reach.clinic(south)) {
            for (int time = 0; time < 50; time++) {
                assertThat(clinics()).containsExactly(south);
            }
        }
    }

    @Test
    void nothingIsWrittenForAnotherClinic() {
        try (Reach.Scope reach = Reach.clinic(north)) {
            assertThatThrownBy(() -> trail.add(entry(south)))
                    .rootCause()
                    .hasMessageContaining("row-level security policy");
        }
    }

    @Test
    void whoHasNotSaidItReachesNothing() throws Exception {
        List<String> seen;
        try (ServiceRights service = ServiceRights.of(database, "sample")) {
            seen = service.texts("select clinic from audit_record where clinic <> ''");
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void theServiceMayDoNoMoreThanItNeeds() throws SQLException {
        try (ServiceRights service = ServiceRights.of(database, "sample")) {
            assertThat(service.unsecured()).isEmpty();
            assertThat(service.tooMuch()).isEmpty();
            assertThat(service.changeable()).isEmpty();
            assertThat(service.ofClinics()).containsExactly("audit_record.clinic", "retention_item.clinic");
        }
    }

    private List<String> clinics() {
        return jdbc.sql("select distinct clinic from audit_record")
                .query(String.class)
                .list();
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private static AuditEntry entry(String clinic) {
        return new AuditEntry(
                clinic,
                Instant.parse("2027-01-04T08:00:00Z"),
                AuditKind.CHANGE,
                "POST /",
                "test",
                "reception",
                null,
                "",
                "reach");
    }
}
