package clinic.sunwise.booking.directory.postgres;

import clinic.sunwise.booking.directory.BookingPolicy;
import clinic.sunwise.booking.directory.DatedPolicy;
import clinic.sunwise.booking.directory.Policies;
import clinic.sunwise.booking.directory.PolicyRecords;
import clinic.sunwise.platform.memory.ShortMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Read every few seconds, like the directory. */
@Repository
class PolicyStore implements Policies, PolicyRecords {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final ShortMemory<String, List<DatedPolicy>> known = new ShortMemory<>(FRESH);

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public BookingPolicy of(String clinic, LocalDate day) {
        return known.get(clinic, id -> Optional.of(all(id))).stream()
                .flatMap(List::stream)
                .filter(each -> !each.from().isAfter(day))
                .findFirst()
                .map(DatedPolicy::policy)
                .orElse(BookingPolicy.USUAL);
    }

    @Override
    public List<DatedPolicy> all(String clinic) {
        return jdbc.sql("SELECT * FROM booking_policy WHERE clinic_id = ? ORDER BY effective_from DESC")
                .param(clinic)
                .query((row, number) -> new DatedPolicy(
                        row.getObject("effective_from", LocalDate.class), policy(row), row.getInt("version")))
                .list();
    }

    @Override
    public void put(String clinic, DatedPolicy dated, String by) {
        BookingPolicy policy = dated.policy();
        jdbc.sql("""
                        INSERT INTO booking_policy (clinic_id, effective_from, minimum_notice_minutes, horizon_days,
                            late_cancellation_minutes, most_open_bookings, waiting_offer_minutes, version, changed_by)
                        VALUES (:clinic, :from, :notice, :horizon, :late, :most, :offer, :version, :by)
                        ON CONFLICT (clinic_id, effective_from) DO UPDATE
                        SET minimum_notice_minutes = excluded.minimum_notice_minutes, horizon_days = excluded.horizon_days,
                            late_cancellation_minutes = excluded.late_cancellation_minutes,
                            most_open_bookings = excluded.most_open_bookings,
                            waiting_offer_minutes = excluded.waiting_offer_minutes, version = excluded.version,
                            changed_by = excluded.changed_by
                        """)
                .param("clinic", clinic)
                .param("from", dated.from())
                .param("notice", policy.minimumNotice().toMinutes())
                .param("horizon", policy.horizonDays())
                .param("late", policy.lateCancellation().toMinutes())
                .param("most", policy.mostOpenBookings().orElse(null))
                .param("offer", policy.waitingOffer().toMinutes())
                .param("version", dated.version())
                .param("by", by)
                .update();
    }

    @Override
    public void remove(String clinic, LocalDate from) {
        jdbc.sql("DELETE FROM booking_policy WHERE clinic_id = ? AND effective_from = ?")
                .params(clinic, from)
                .update();
    }

    @Override
    public void changed(String clinic) {
        known.readNow(clinic, id -> Optional.of(all(id)));
    }

    private static BookingPolicy policy(ResultSet row) throws SQLException {
        return new BookingPolicy(
                Duration.ofMinutes(row.getInt("minimum_notice_minutes")),
                row.getInt("horizon_days"),
                Duration.ofMinutes(row.getInt("late_cancellation_minutes")),
                Optional.ofNullable(row.getObject("most_open_bookings", Integer.class)),
                Duration.ofMinutes(row.getInt("waiting_offer_minutes")));
    }
}
