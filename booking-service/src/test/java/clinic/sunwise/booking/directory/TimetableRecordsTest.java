package clinic.sunwise.booking.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimetableRecordsTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 4);
    private static final TimetableEntry CLOSED = closed(TODAY.minusDays(3), TODAY);
    private static final TimetableEntry OVER = closed(TODAY.minusDays(3), TODAY.minusDays(1));
    private static final HoursPattern ENDLESS = pattern(Optional.empty());
    private static final HoursPattern ENDED = pattern(Optional.of(TODAY.minusDays(1)));
    private static final TimetableRecords RECORDS =
            new TimetableRecords(List.of(CLOSED, OVER), List.of(ENDLESS, ENDED));

    @Test
    void whatIsAddedComesOnTop() {
        TimetableEntry entry = closed(TODAY, TODAY);
        assertThat(after(new TimetableChange.AddEntry(entry)).orElseThrow().entries())
                .containsExactly(CLOSED, OVER, entry);
        HoursPattern pattern = pattern(Optional.empty());
        assertThat(after(new TimetableChange.AddPattern(pattern)).orElseThrow().patterns())
                .containsExactly(ENDLESS, ENDED, pattern);
    }

    @Test
    void whatIsWithdrawnIsGoneUnlessItIsOver() {
        assertThat(after(new TimetableChange.WithdrawEntry(CLOSED.id()))
                        .orElseThrow()
                        .entries())
                .containsExactly(OVER);
        assertThat(after(new TimetableChange.WithdrawPattern(ENDLESS.id()))
                        .orElseThrow()
                        .patterns())
                .containsExactly(ENDED);
        assertThat(after(new TimetableChange.WithdrawEntry(OVER.id()))).isEmpty();
        assertThat(after(new TimetableChange.WithdrawPattern(ENDED.id()))).isEmpty();
        assertThat(after(new TimetableChange.WithdrawEntry(ENDLESS.id()))).isEmpty();
    }

    private static Optional<TimetableRecords> after(TimetableChange change) {
        return RECORDS.after(change, TODAY);
    }

    private static TimetableEntry closed(LocalDate from, LocalDate to) {
        return new TimetableEntry(
                UUID.randomUUID(), TimetableEntry.Kind.CLOSURE, Optional.empty(), from, to, Optional.empty(), "");
    }

    private static HoursPattern pattern(Optional<LocalDate> to) {
        return new HoursPattern(
                UUID.randomUUID(), Optional.empty(), TODAY.minusDays(7), to, List.of(new WeeklyHours(Map.of())));
    }
}
