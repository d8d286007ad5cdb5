package clinic.sunwise.booking.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingPolicyTest {

    private static final Instant NOW = Instant.parse("2027-01-04T23:30:00Z");
    private static final BookingPolicy POLICY =
            new BookingPolicy(Duration.ofHours(2), 30, Duration.ofHours(24), Optional.of(2), BookingPolicy.USUAL_OFFER);

    @Test
    void onlyStaffPassTheNotice() {
        assertThat(POLICY.earliest(NOW, false)).isEqualTo("2027-01-05T01:30:00Z");
        assertThat(POLICY.earliest(NOW, true)).isEqualTo(NOW);
    }

    @Test
    void theHorizonCountsFromTheClinicsToday() {
        assertThat(POLICY.last(NOW, ZoneId.of("Europe/Moscow"))).isEqualTo(LocalDate.of(2027, 2, 4));
        assertThat(POLICY.last(NOW, ZoneId.of("UTC"))).isEqualTo(LocalDate.of(2027, 2, 3));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false", "3, false"})
    void openBookingsAreLimited(long open, boolean allowed) {
        assertThat(POLICY.allowsOneMore(open)).isEqualTo(allowed);
        assertThat(BookingPolicy.USUAL.allowsOneMore(open)).isTrue();
    }

    @Test
    void policiesHaveBounds() {
        assertThat(policy(0, 1, 0).horizonDays()).isEqualTo(1);
        assertThat(policy(0, 400, 0).horizonDays()).isEqualTo(400);
        assertThatThrownBy(() -> policy(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy(0, 401, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy(-1, 30, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy(0, 30, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BookingPolicy(Duration.ZERO, 30, Duration.ZERO, Optional.empty(), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BookingPolicy policy(int notice, int horizon, int late) {
        return new BookingPolicy(
                Duration.ofMinutes(notice),
                horizon,
                Duration.ofMinutes(late),
                Optional.empty(),
                BookingPolicy.USUAL_OFFER);
    }
}
