package clinic.sunwise.booking.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReflectionTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** A week from the first day on, by the clinic's calendar, and never beyond the session. */
    @ParameterizedTest
    @CsvSource({
        "2027-01-13, 2027-02-01T09:00:00+01:00, 2027-01-20T00:00:00+01:00",
        "2027-01-13, 2027-01-20T09:00:00+01:00, 2027-01-20T00:00:00+01:00",
        "2027-01-13, 2027-01-19T23:45:00+01:00, 2027-01-19T23:45:00+01:00",
        "2027-01-13, 2027-01-13T09:00:00+01:00, 2027-01-13T09:00:00+01:00",
        "2027-03-24, 2027-05-01T09:00:00+02:00, 2027-03-31T00:00:00+02:00",
    })
    void itLapsesAWeekAfterItCanBeConfirmed(LocalDate from, OffsetDateTime session, OffsetDateTime lapses) {
        Reflection reflection = Reflection.before(session.toInstant(), from, PARIS);
        assertThat(reflection.confirmableFrom()).isEqualTo(from);
        assertThat(reflection.lapsesAt()).isEqualTo(lapses.toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-19T22:59:59Z, false",
        "2027-01-19T23:00:00Z, true",
        "2027-01-19T23:00:01Z, true",
    })
    void itIsOverFromThatMomentOn(Instant now, boolean over) {
        Instant session = Instant.parse("2027-02-01T08:00:00Z");
        assertThat(Reflection.before(session, LocalDate.of(2027, 1, 13), PARIS).isOver(now))
                .isEqualTo(over);
    }
}
