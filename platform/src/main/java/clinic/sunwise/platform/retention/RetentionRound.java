package clinic.sunwise.platform.retention;

import clinic.sunwise.audit.AuditEntry;
import clinic.sunwise.audit.AuditKind;
import clinic.sunwise.audit.AuditTrail;
import clinic.sunwise.platform.correlation.Correlation;
import clinic.sunwise.platform.reach.Reach;
import clinic.sunwise.platform.retention.RetentionPlan.Item;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Announces once a day what will be past its time, and erases what is and has been announced long enough: nothing is ever erased
 * that has not stood in the report for {@value #NOTICE_DAYS} days with the day of its end, whatever the rules or the clock say
 * suddenly. As often as it runs, it does the same.
 */
public class RetentionRound {

    /** Time in which an administrator can see what comes, and an error in it can be stopped. */
    static final int NOTICE_DAYS = 30;

    /** How far ahead the report looks, in days. */
    private static final int AHEAD_DAYS = 90;

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRound.class);

    private final List<RetainedRecords> services;
    private final RetentionPlan plan;
    private final TransactionTemplate transaction;
    private final AuditTrail trail;
    private final Clock clock;

    RetentionRound(
            List<RetainedRecords> services,
            RetentionPlan plan,
            TransactionTemplate transaction,
            AuditTrail trail,
            Clock clock) {
        this.services = services;
        this.plan = plan;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /** One round over all clinics. */
    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "P1D")
    public void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (Reach.Scope reach = Reach.everywhere()) {
            services.forEach(each -> run(each, today));
        }
    }

    private void run(RetainedRecords records, LocalDate today) {
        Set<String> kinds = records.kinds();
        transaction.executeWithoutResult(status -> {
            plan.alone();
            UUID round = UUID.randomUUID();
            records.due(today.plusDays(AHEAD_DAYS)).forEach(each -> plan.announce(each, round, today));
            plan.withdraw(kinds, round);
        });
        plan.ripe(kinds, today).forEach(each -> erase(records, each));
    }

    /** One that fails keeps no other waiting; it is tried again by the next round. */
    private void erase(RetainedRecords records, Item item) {
        try {
            transaction.executeWithoutResult(status -> eraseNow(records, item));
        } catch (RuntimeException e) {
            LOG.error(
                    "retention item {} of {} could not be erased",
                    item.id(),
                    item.retained().clinic(),
                    e);
        }
    }

    private void eraseNow(RetainedRecords records, Item item) {
        Instant now = clock.instant();
        int rows = plan.take(item) ? records.erase(item.retained(), now) : 0;
        if (rows > 0) {
            plan.erased(item, rows, now);
            trail.add(entry(item.retained(), rows, now));
            LOG.info(
                    "retention item {} of {} was erased",
                    item.id(),
                    item.retained().clinic());
        }
    }

    private static AuditEntry entry(Retained erased, int rows, Instant now) {
        return new AuditEntry(
                erased.clinic(),
                now,
                AuditKind.CHANGE,
                "erasure by retention",
                "retention",
                "service",
                erased.patient(),
                "rule=" + erased.rule() + " subject=" + erased.subject() + " rows=" + rows,
                Correlation.current());
    }
}
