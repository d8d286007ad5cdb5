package clinic.sunwise.booking.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.sunseason.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTimeTest {

    private static final Clinic UTRECHT = new Clinic(
            "utrecht",
            "rijn",
            "Utrecht",
            "NL",
            ZoneId.of("Europe/Amsterdam"),
            "EUR",
            List.of("nl"),
            15,
            new Place(52.09, 0));

    @ParameterizedTest
    @CsvSource({
        "2027-01-04T09:00:00+01:00, 2027-01-04T07:59:59Z, ''",
        "2027-01-04T09:00:00+01:00, 2027-01-04T08:00:00Z, past",
        "2027-01-04T09:05:00+01:00, 2027-01-04T07:00:00Z, grid",
        "2027-01-04T09:15:01+01:00, 2027-01-04T07:00:00Z, grid",
        "2027-01-04T09:15:00.5+01:00, 2027-01-04T07:00:00Z, grid",
        // An offset that the clinic does not have then, in winter, in summer, and in Moscow.
        "2027-01-04T09:00:00+02:00, 2027-01-04T06:00:00Z, clocks show",
        "2027-07-05T09:00:00+01:00, 2027-01-04T06:00:00Z, clocks show",
        "2027-01-04T09:00:00Z,      2027-01-04T06:00:00Z, clocks show",
        // The clocks skip 02:00 to 03:00 on 28 March, and show it twice on 31 October.
        "2027-03-28T02:30:00+01:00, 2027-01-04T06:00:00Z, clocks show",
        "2027-03-28T02:30:00+02:00, 2027-01-04T06:00:00Z, clocks show",
        "2027-03-28T03:00:00+02:00, 2027-01-04T06:00:00Z, ''",
        "2027-10-31T02:30:00+02:00, 2027-01-04T06:00:00Z, ''",
        "2027-10-31T02:30:00+01:00, 2027-01-04T06:00:00Z, ''",
        // 400 days ahead of 4 January 2027 is 8 February 2028.
        "2028-02-08T09:00:00+01:00, 2027-01-04T08:00:00Z, ''",
        "2028-02-08T09:15:00+01:00, 2027-01-04T08:00:00Z, 400 days",
    })
    void isOneThatTheClinicsClockShows(String start, String now, String mistake) {
        String found = StartTime.mistake(OffsetDateTime.parse(start), UTRECHT, Instant.parse(now))
                .orElse("");
        if (mistake.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(mistake);
        }
    }
}
