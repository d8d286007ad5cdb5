package clinic.sunwise.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.pricing.PriceListPublication;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.visits.Visit;
import clinic.sunwise.billing.visits.VisitState;
import clinic.sunwise.billing.visits.Visits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Issuing under load and under failures. */
@BillingServiceTest
class IssuingIT {

    @Autowired
    Visits visits;

    @Autowired
    Issuers issuers;

    @Autowired
    PriceListPublication priceLists;

    @Autowired
    ChainCheck chain;

    @Autowired
    IssuedInvoices issued;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void twentyAtOnceDrawNumbersWithoutAGapAndOneChain() throws Exception {
        Issuer issuer = clinic("crowded");
        int each = 10;
        inParallel(20, () -> {
            for (int i = 0; i < each; i++) {
                assertThat(visits.completed(issuer, visit(issuer, UUID.randomUUID(), "neck"))
                                .state())
                        .isEqualTo(VisitState.INVOICED);
            }
        });
        assertThat(sequences("crowded"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20 * each).boxed().toList());
        assertThat(chain.check("crowded")).isEqualTo(new ChainCheck.Result(20 * each, java.util.Optional.empty()));
    }

    @Test
    void oneSessionReportedTwentyTimesAtOnceIsInvoicedOnce() throws Exception {
        Issuer issuer = clinic("eager");
        UUID appointment = UUID.randomUUID();
        inParallel(20, () -> visits.completed(issuer, visit(issuer, appointment, "neck")));
        assertThat(sequences("eager")).containsExactly(1);
    }

    @Test
    void aTransactionThatDiesLeavesNoGap() {
        Issuer issuer = clinic("mortal");
        visits.completed(issuer, visit(issuer, UUID.randomUUID(), "neck"));
        UUID appointment = UUID.randomUUID();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    visits.completed(issuer, visit(issuer, appointment, "neck"));
                    jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query(Boolean.class)
                            .single();
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(sequences("mortal")).containsExactly(1);
        visits.completed(issuer, visit(issuer, appointment, "neck"));
        assertThat(sequences("mortal")).containsExactly(1, 2);
        assertThat(chain.check("mortal").records()).isEqualTo(2);
    }

    /** Whatever is done to the counter, no number is left out: issuing stops instead. */
    @Test
    void aCounterThatWasTamperedWithMakesNoGap() {
        Issuer issuer = clinic("tampered");
        visits.completed(issuer, visit(issuer, UUID.randomUUID(), "neck"));
        jdbc.sql("update invoice_counter set last_sequence = 6 where clinic = 'tampered'")
                .update();
        assertThatThrownBy(() -> visits.completed(issuer, visit(issuer, UUID.randomUUID(), "neck")))
                .hasMessageContaining("invoice_follows_the_one_before");
        assertThat(sequences("tampered")).containsExactly(1);
    }

    @Test
    void aVisitWithoutAPriceWaitsForTheListThatHasIt() {
        Issuer issuer = clinic("waiting");
        UUID appointment = UUID.randomUUID();
        Visit waiting = visits.completed(issuer, visit(issuer, appointment, "nose", "back"));
        assertThat(waiting.state()).isEqualTo(VisitState.TO_BE_PRICED);
        assertThat(visits.price("waiting", appointment)).contains(waiting);
        assertThat(sequences("waiting")).isEmpty();

        priceLists.publish(
                "waiting",
                BillingFixtures.FIRST_DAY,
                List.of(BillingFixtures.price("nose", "20.00"), BillingFixtures.price("back", "60.00")));

        assertThat(visits.price("waiting", appointment))
                .get()
                .extracting(Visit::state)
                .isEqualTo(VisitState.INVOICED);
        assertThat(sequences("waiting")).containsExactly(1);
    }

    @Test
    void whatIsReadIsWhatWasIssued() {
        Issuer issuer = clinic("reading");
        Visit visit = visits.completed(issuer, visit(issuer, UUID.randomUUID(), "whole-face", "neck"));
        Invoice invoice = issued.find("reading", java.util.Objects.requireNonNull(visit.invoice()))
                .orElseThrow();

        assertThat(invoice.number().sequence()).isEqualTo(1);
        assertThat(invoice.letterhead()).isEqualTo(issuer.letterhead());
        assertThat(invoice.appointment()).isEqualTo(visit.session().appointment());
        assertThat(invoice.lines())
                .extracting(InvoiceLine::text, line -> line.gross().amount().toPlainString(), InvoiceLine::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "microdermabrasion level 2, whole face", "95.00", "whole-face-covers-its-parts"),
                        org.assertj.core.groups.Tuple.tuple(
                                "microdermabrasion level 2, neck", "49.00", "price-per-area"));
        assertThat(invoice.vat().net().amount()).isEqualByComparingTo("119.01");
        assertThat(invoice.vat().vat().amount()).isEqualByComparingTo("24.99");
        assertThat(invoice.vat().gross().amount()).isEqualByComparingTo("144.00");
        assertThat(issued.find("crowded", invoice.id())).isEmpty();
    }

    private Issuer clinic(String name) {
        Issuer issuer = BillingFixtures.issuer(name);
        issuers.add(issuer);
        priceLists.publish(name, BillingFixtures.FIRST_DAY, BillingFixtures.prices());
        return issuer;
    }

    private static Visit visit(Issuer issuer, UUID appointment, String... areas) {
        return new Visit(
                issuer.clinic(),
                new Session(
                        appointment,
                        UUID.randomUUID(),
                        new Treatment("microdermabrasion-levels", "microdermabrasion", "level-2", List.of(areas)),
                        LocalDate.of(2026, 11, 2)),
                Instant.parse("2026-11-02T10:00:00Z"),
                null);
    }

    private List<Integer> sequences(String clinic) {
        return jdbc.sql("select sequence from invoice where clinic = :clinic order by sequence")
                .param("clinic", clinic)
                .query(Integer.class)
                .list();
    }

    private static void inParallel(int threads, Runnable work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Callable<Boolean> task = () -> {
                start.await();
                work.run();
                return true;
            };
            List<Future<Boolean>> running = IntStream.range(0, threads)
                    .mapToObj(index -> pool.submit(task))
                    .toList();
            start.countDown();
            for (Future<Boolean> each : running) {
                assertThat(each.get()).isTrue();
            }
        }
    }
}
