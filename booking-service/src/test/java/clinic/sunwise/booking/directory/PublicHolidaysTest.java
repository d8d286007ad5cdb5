package clinic.sunwise.booking.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    /** The calendars as they were published for these years. */
    @ParameterizedTest
    @CsvSource({
        "FR, '', 2026, 01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
        "FR, '', 2027, 01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25",
        "NL, '', 2026, 01-01 04-06 04-27 05-05 05-14 05-25 12-25 12-26",
        "NL, '', 2025, 01-01 04-21 04-26 05-05 05-29 06-09 12-25 12-26",
        "ES, '', 2026, 01-01 01-06 04-03 05-01 08-15 10-12 11-01 12-06 12-08 12-25",
        "ES, ES-AN, 2026, 01-01 01-06 02-28 04-02 04-03 05-01 08-15 10-12 11-02 12-07 12-08 12-25",
        "ES, ES-AN, 2025, 01-01 01-06 02-28 04-17 04-18 05-01 08-15 10-13 11-01 12-06 12-08 12-25",
        "ES, ES-VC, 2026, 01-01 01-06 03-19 04-03 04-06 05-01 06-24 08-15 10-09 10-12 11-01 12-06 12-08 12-25",
        "RU, '', 2025, 01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 02-24 03-08 03-10 05-01 05-09 06-12 11-04",
        "RU, '', 2027, 01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-03 05-09 05-10 06-12 06-14"
                + " 11-04",
        "XX, '', 2026, ''",
    })
    void aYearIsComputed(String country, String region, int year, String days) {
        List<LocalDate> expected = Stream.of(days.split(" "))
                .filter(day -> !day.isEmpty())
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();
        assertThat(new PublicHolidays(country, region).of(year).keySet()).containsExactlyElementsOf(expected);
    }

    /** Dates of Easter as the United States Naval Observatory lists them, both extremes among them. */
    @ParameterizedTest
    @CsvSource({
        "1818-03-22",
        "1943-04-25",
        "2000-04-23",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22",
        "1954-04-18",
        "1981-04-19",
        "2100-03-28",
    })
    void easterIsOnItsSunday(LocalDate easter) {
        assertThat(PublicHolidays.easter(easter.getYear())).isEqualTo(easter);
    }

    /** In 2008 Ascension fell on 1 May, as it will in 2160: one day off, not two. */
    @Test
    void twoHolidaysOnOneDayAreOneDay() {
        PublicHolidays france = new PublicHolidays("FR", "");
        assertThat(france.of(2008)).hasSize(10).containsEntry(LocalDate.of(2008, 5, 1), "Fête du Travail");
        assertThat(new PublicHolidays("NL", "").of(2005))
                .hasSize(7)
                .containsEntry(LocalDate.of(2005, 5, 5), "Bevrijdingsdag");
        assertThat(france.of(2026)).hasSize(11);
    }

    @Test
    void holidaysHaveTheNamesOfTheCountry() {
        assertThat(new PublicHolidays("NL", "").of(2025))
                .containsEntry(LocalDate.of(2025, 4, 26), "Koningsdag")
                .containsEntry(LocalDate.of(2025, 4, 21), "Tweede Paasdag");
        assertThat(new PublicHolidays("RU", "").of(2027))
                .containsEntry(LocalDate.of(2027, 1, 7), "Рождество Христово")
                .containsEntry(LocalDate.of(2027, 5, 10), "День Победы");
        assertThat(new PublicHolidays("ES", "ES-VC").of(2026))
                .containsEntry(LocalDate.of(2026, 10, 9), "Día de la Comunitat Valenciana");
        assertThat(new PublicHolidays("ES", "ES-AN").of(2026))
                .containsEntry(LocalDate.of(2026, 12, 7), "Día de la Constitución Española");
    }

    @Test
    void aDayIsAHolidayOrNot() {
        PublicHolidays france = new PublicHolidays("FR", "");
        List<LocalDate> days = IntStream.of(2026, 2027)
                .boxed()
                .flatMap(year -> LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)))
                .filter(france.days())
                .toList();
        assertThat(days)
                .containsExactlyElementsOf(Stream.of(2026, 2027)
                        .flatMap(year -> france.of(year).keySet().stream())
                        .toList());
    }

    @Test
    void aRegionIsOneOfItsCountry() {
        assertThatThrownBy(() -> new PublicHolidays("FR", "ES-AN")).isInstanceOf(IllegalArgumentException.class);
    }
}
