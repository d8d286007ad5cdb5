package clinic.sunwise.booking.availability.postgres;

import clinic.sunwise.platform.reach.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets noted changes once everybody who is alive has long read them: those from before the previous run. */
@Component
class ChangesHousekeeping {

    private final JdbcClient jdbc;
    private long previousXmin;

    ChangesHousekeeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void forget() {
        try (Reach.Scope reach = Reach.everywhere()) {
            forgetBeforePreviousRun();
        }
    }

    private void forgetBeforePreviousRun() {
        if (previousXmin > 0) {
            jdbc.sql("""
                            UPDATE occupancy_change_horizon SET transaction = greatest(transaction, :xmin::text::xid8)
                            """).param("xmin", previousXmin).update();
            jdbc.sql("DELETE FROM occupancy_change WHERE transaction < :xmin::text::xid8")
                    .param("xmin", previousXmin)
                    .update();
            jdbc.sql("DELETE FROM desk_change WHERE transaction < :xmin::text::xid8")
                    .param("xmin", previousXmin)
                    .update();
        }
        previousXmin = jdbc.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }
}
