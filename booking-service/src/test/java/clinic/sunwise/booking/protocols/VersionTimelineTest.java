package clinic.sunwise.booking.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.protocols.VersionTimeline.Admission;
import clinic.sunwise.booking.protocols.VersionTimeline.Entry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTimelineTest {

    private static final Entry FIRST = new Entry(1, LocalDate.of(2027, 1, 1));
    private static final Entry SECOND = new Entry(2, LocalDate.of(2027, 3, 1));
    private static final VersionTimeline BOTH = new VersionTimeline(List.of(SECOND, FIRST));
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 10);

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 0",
        "2027-01-01, 1",
        "2027-02-28, 1",
        "2027-03-01, 2",
        "2099-01-01, 2",
    })
    void aVersionIsInForceFromItsDayUntilTheNextOneBegins(LocalDate day, int version) {
        assertThat(BOTH.on(day).map(Entry::version).orElse(0)).isEqualTo(version);
    }

    @Test
    void theLastVersionHasNoEnd() {
        assertThat(BOTH.until(FIRST)).contains(SECOND.from());
        assertThat(BOTH.until(SECOND)).isEmpty();
        assertThat(BOTH.entries()).containsExactly(FIRST, SECOND);
    }

    @Test
    void theNextNumberFollowsTheLast() {
        assertThat(BOTH.next()).isEqualTo(3);
        assertThat(new VersionTimeline(List.of()).next()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2027-02-09, IN_THE_PAST",
        "3, 2027-02-10, OVERLAPS",
        "3, 2027-02-28, OVERLAPS",
        "3, 2027-03-01, OVERLAPS",
        "3, 2027-03-02, FITS",
        "3, 2029-02-10, FITS",
        "3, 2029-02-11, TOO_FAR_AHEAD",
        "2, 2027-03-02, NOT_THE_NEXT",
        "4, 2027-03-02, NOT_THE_NEXT",
        "2, 2027-02-09, IN_THE_PAST",
    })
    void anotherVersionBeginsAfterAllOthers(int version, LocalDate from, Admission admission) {
        assertThat(BOTH.admission(version, from, TODAY)).isEqualTo(admission);
    }

    @Test
    void theFirstVersionBeginsOnAnyDay() {
        VersionTimeline none = new VersionTimeline(List.of());
        assertThat(none.on(TODAY)).isEmpty();
        assertThat(none.admission(1, TODAY, TODAY)).isEqualTo(Admission.FITS);
        assertThat(none.admission(2, TODAY, TODAY)).isEqualTo(Admission.NOT_THE_NEXT);
    }

    @Test
    void aVersionMayBeginToday() {
        VersionTimeline first = new VersionTimeline(List.of(FIRST));
        assertThat(first.admission(2, TODAY, TODAY)).isEqualTo(Admission.FITS);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2027-01-01, two begin on one day",
        "1, 2027-03-01, a version begins twice",
    })
    void twoVersionsAreNeverInForceAtOnce(int version, LocalDate from, String why) {
        List<Entry> overlapping = List.of(FIRST, new Entry(version, from));
        assertThatThrownBy(() -> new VersionTimeline(overlapping))
                .as(why)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one after the other");
    }

    @Test
    void aLaterVersionDoesNotBeginEarlier() {
        List<Entry> disordered = List.of(new Entry(2, FIRST.from()), new Entry(1, SECOND.from()));
        assertThatThrownBy(() -> new VersionTimeline(disordered)).isInstanceOf(IllegalArgumentException.class);
    }
}
