package clinic.sunwise.booking.directory.postgres;

import clinic.sunwise.booking.directory.BookingPolicy;
import clinic.sunwise.booking.directory.Policies;
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
class PolicyStore implements Policies {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Dated(LocalDate from, BookingPolicy policy) {}

    private final JdbcClient jdbc;
    private final ShortMemory<String, List<Dated>> known = new ShortMemory<>(FRESH);

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public BookingPolicy of(String clinic, LocalDate day) {
        return known.get(clinic, id -> Optional.of(read(id))).stream()
                .flatMap(List::stream)
                .filter(each -> !each.from().isAfter(day))
                .findFirst()
                .map(Dated::policy)
                .orElse(BookingPolicy.USUAL);
    }

    private List<Dated> read(String clinic) {
        return jdbc.sql("SELECT * FROM booking_policy WHERE clinic_id = ? ORDER BY effective_from DESC")
                .param(clinic)
                .query((row, number) -> new Dated(row.getObject("effective_from", LocalDate.class), policy(row)))
                .list();
    }

    private static BookingPolicy policy(ResultSet row) throws SQLException {
        return new BookingPolicy(
                Duration.ofMinutes(row.getInt("minimum_notice_minutes")),
                row.getInt("horizon_days"),
                Duration.ofMinutes(row.getInt("late_cancellation_minutes")),
                Optional.ofNullable(row.getObject("most_open_bookings", Integer.class)));
    }
}
