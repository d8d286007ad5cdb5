package clinic.sunwise.booking.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.ClockChanges;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.sunseason.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTimeTest {

    private static final Clinic UTRECHT = in(ZoneId.of("Europe/Amsterdam"));

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

    /** Each quarter of an hour around each change of any zone's clocks can be asked for once, with the offset that it has then. */
    @Test
    void noClockChangeMakesAMomentVanishOrATimeThatIsNone() {
        for (ClockChanges.Change change : ClockChanges.all()) {
            Clinic clinic = in(change.zone());
            Instant moment = change.transition().getInstant();
            Instant now = moment.minus(Duration.ofDays(30));
            for (int quarter = -16; quarter <= 16; quarter++) {
                Instant start = moment.plus(Duration.ofMinutes(15L * quarter));
                OffsetDateTime shown = start.atZone(change.zone()).toOffsetDateTime();
                assertThat(StartTime.mistake(shown, clinic, now))
                        .as("%s", shown)
                        .isEqualTo(
                                shown.getMinute() % 15 == 0 && shown.getSecond() == 0
                                        ? Optional.empty()
                                        : Optional.of("is not on this clinic's grid of 15 minutes"));
            }
            if (change.transition().isGap()) {
                LocalDateTime skipped = change.transition().getDateTimeBefore();
                for (ZoneOffset offset : List.of(
                        change.transition().getOffsetBefore(),
                        change.transition().getOffsetAfter())) {
                    assertThat(StartTime.mistake(skipped.atOffset(offset), clinic, now))
                            .as("%s is skipped at %s", skipped, change.zone())
                            .isPresent();
                }
            }
        }
    }

    private static Clinic in(ZoneId zone) {
        return new Clinic("utrecht", "rijn", "Utrecht", "NL", zone, "EUR", List.of("nl"), 15, new Place(52.09, 0));
    }
}
