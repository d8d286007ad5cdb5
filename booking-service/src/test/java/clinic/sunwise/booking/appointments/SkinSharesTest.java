package clinic.sunwise.booking.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.appointments.SkinShares.Claim;
import clinic.sunwise.booking.appointments.SkinShares.Share;
import clinic.sunwise.booking.protocols.Area;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkinSharesTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1-15 15-29           | 1-15 15-29          ",
                "1-15 20-34           | 1-15 20-34          ",
                "1-15 8-22            | 1-8 8-22            ",
                "1-15 8-22 10-24      | 1-8 8-10 10-24      ",
                "1-31 8-15            | 1-8 8-31            ",
                "1-31 8-15 20-27      | 1-8 8-20 20-31      ",
                "1-31 8-15 20-60      | 1-8 8-20 20-60      ",
                "8-22 1-15            | 1-8 8-22            ",
                "5-12 5-19            | 5-19                ",
                "5-19 5-12            | 5-19                ",
                "1-8 30-37            | 1-8 30-37           ",
            })
    void aWindowEndsWhereTheNextBegins(String claims, String shares) {
        assertThat(SkinShares.of(claims(claims, Area.CHEEKS)).stream().map(SkinSharesTest::days))
                .containsExactly(shares.strip().split(" "));
    }

    @Test
    void areasAreSharedEachByItself() {
        List<Claim> claims = new ArrayList<>(claims("1-15", Area.CHEEKS));
        claims.add(new Claim(new UUID(0, 2), Set.of(Area.CHEEKS, Area.NECK), day(8), day(22)));
        assertThat(SkinShares.of(claims))
                .extracting(share -> share.area() + " " + days(share))
                .containsExactlyInAnyOrder("CHEEKS 1-8", "CHEEKS 8-22", "NECK 8-22");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sharesCoverWhatIsClaimedAndNoDayTwice(long seed) {
        Random random = new Random(seed);
        List<Claim> claims = Stream.generate(() -> {
                    int from = random.nextInt(60);
                    return new Claim(
                            new UUID(random.nextLong(), random.nextLong()),
                            Set.of(Area.NECK),
                            day(from),
                            day(from + 1 + random.nextInt(30)));
                })
                .limit(12)
                .toList();
        Set<LocalDate> claimed = new TreeSet<>();
        claims.forEach(
                claim -> claimed.addAll(claim.from().datesUntil(claim.until()).toList()));
        List<LocalDate> shared = SkinShares.of(claims).stream()
                .flatMap(share -> share.from().datesUntil(share.until()))
                .toList();
        assertThat(shared).containsExactlyInAnyOrderElementsOf(claimed);
    }

    private static List<Claim> claims(String text, Area area) {
        List<Claim> claims = new ArrayList<>();
        for (String days : text.strip().split(" ")) {
            String[] ends = days.split("-");
            claims.add(new Claim(
                    new UUID(0, claims.size() + 1L),
                    Set.of(area),
                    day(Integer.parseInt(ends[0])),
                    day(Integer.parseInt(ends[1]))));
        }
        return claims;
    }

    private static String days(Share share) {
        return number(share.from()) + "-" + number(share.until());
    }

    private static long number(LocalDate day) {
        return START.until(day, java.time.temporal.ChronoUnit.DAYS);
    }

    private static LocalDate day(int number) {
        return START.plusDays(number);
    }
}
