package clinic.sunwise.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.visits.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** Connections are killed again and again in the middle of issuing; whoever was not answered asks again for the same session. */
@BillingServiceTest
class KilledWhileIssuingIT {

    private static final int CLIENTS = 4;
    private static final int SESSIONS = 24;
    private static final int UNHARMED = 4;
    private static final int LEAST_KILLS = 3;

    /** Only those that issue: other tests of this machine's database are left alone. */
    private static final String KILL = """
            select count(*) filter (where pg_terminate_backend(pid))
            from (select pid from pg_stat_activity
                  where pid <> pg_backend_pid() and datname = current_database() and state <> 'idle'
                    and (query ilike '%into invoice%' or query ilike '%chain_record%' or query ilike '%ledger_%')
                    and query not ilike '%pg_stat_activity%'
                  order by random() limit 1) victim
            """;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private ChainCheck chain;

    @Autowired
    private JdbcClient jdbc;

    private final AtomicInteger issued = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();

    @Test
    void noGapNoDoubleAndOneChain() throws Exception {
        Issuer issuer = BillingFixtures.issuer("slaughter");
        visits.clinic(issuer);
        List<UUID> appointments = IntStream.range(0, SESSIONS)
                .mapToObj(session -> UUID.randomUUID())
                .toList();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1)) {
            Future<?> killer = clients.submit(this::killUntilAllAreIssued);
            List<Future<?>> running = appointments.stream()
                    .<Future<?>>map(appointment -> clients.submit(() -> insist(issuer, appointment)))
                    .toList();
            for (Future<?> client : running) {
                client.get();
            }
            killer.get();
        }
        assertThat(kills.get()).isGreaterThanOrEqualTo(LEAST_KILLS);
        assertThat(numbers("select sequence from invoice where clinic = 'slaughter' order by sequence"))
                .isEqualTo(IntStream.rangeClosed(1, SESSIONS).boxed().toList());
        assertThat(numbers("select number from ledger_entry where clinic = 'slaughter' order by number"))
                .isEqualTo(IntStream.rangeClosed(1, SESSIONS).boxed().toList());
        assertThat(jdbc.sql("select appointment from invoice where clinic = 'slaughter'")
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(appointments);
        ChainCheck.Result checked = chain.check("slaughter");
        assertThat(checked.firstBroken()).isEmpty();
        assertThat(checked.records()).isEqualTo(SESSIONS);
    }

    /** One at a time, and the next one when some more have been issued: else nobody would ever be. */
    private void killUntilAllAreIssued() {
        int next = 0;
        while (issued.get() < SESSIONS) {
            if (issued.get() >= next && jdbc.sql(KILL).query(Integer.class).single() > 0) {
                kills.incrementAndGet();
                next = issued.get() + UNHARMED;
            }
        }
    }

    private void insist(Issuer issuer, UUID appointment) {
        boolean answered = false;
        while (!answered) {
            try {
                visits.visits().completed(issuer, visit(issuer, appointment));
                answered = true;
            } catch (RuntimeException e) {
                assertThat(e).isInstanceOfAny(DataAccessException.class, TransactionException.class);
            }
        }
        issued.incrementAndGet();
    }

    private List<Integer> numbers(String sql) {
        return jdbc.sql(sql).query(Integer.class).list();
    }

    private static Visit visit(Issuer issuer, UUID appointment) {
        return new Visit(
                issuer.clinic(),
                new Session(
                        appointment,
                        UUID.randomUUID(),
                        new Treatment("microdermabrasion-levels", "microdermabrasion", "level-2", List.of("neck")),
                        LocalDate.of(2026, 11, 2)),
                Instant.parse("2026-11-02T10:00:00Z"),
                null);
    }
}
