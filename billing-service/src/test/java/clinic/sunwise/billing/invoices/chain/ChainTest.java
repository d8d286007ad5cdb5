package clinic.sunwise.billing.invoices.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {

    private static final ChainRecord FIRST = record("12345678/G33", "123.45", "");

    /** The example that the Spanish tax agency publishes. */
    @Test
    void hashesAsTheOfficialExample() {
        assertThat(FIRST.hash()).isEqualTo("3C464DAF61ACB827C65FDA19F352A4E3BDC2C640E9E9FC4CC058073F38F12F60");
    }

    /** Its example of a cancellation. */
    @Test
    void hashesACancellationAsTheOfficialExample() {
        CancellationRecord cancellation = new CancellationRecord(
                " 89890001K",
                "12345679/G34 ",
                LocalDate.of(2024, 1, 1),
                "F7B94CFD8924EDFF273501B01EE5153E4CE8F259766F88CF6ACB8935802A2B97",
                OffsetDateTime.parse("2024-01-01T19:20:40.9+01:00"));
        assertThat(cancellation.hash()).isEqualTo("177547C0D57AC74748561D054A9CEC14B4C4EA23D1BEFD6F2E69E3A388F90C68");
        ChainVerifier verifier = new ChainVerifier();
        verifier.next(FIRST, FIRST.hash());
        CancellationRecord second =
                new CancellationRecord("89890001K", FIRST.number(), FIRST.issuedOn(), FIRST.hash(), FIRST.recordedAt());
        assertThat(verifier.next(second, second.hash())).isEmpty();
        assertThat(verifier.next(record("3", "1.00", FIRST.hash()), ""))
                .contains(new ChainVerifier.Broken(3, "3", "it does not follow the record before it"));
    }

    @Test
    void surroundingBlanksAndFractionsOfASecondDoNotCount() {
        ChainRecord blank = new ChainRecord(
                " 89890001K ",
                " 12345678/G33",
                FIRST.issuedOn(),
                "F1",
                FIRST.totalVat(),
                FIRST.total(),
                "",
                FIRST.recordedAt().plusNanos(1));
        assertThat(blank.hash()).isEqualTo(FIRST.hash());
    }

    @Test
    void aWholeChainIsAccepted() {
        ChainVerifier verifier = new ChainVerifier();
        ChainRecord second = record("2", "10.00", FIRST.hash());
        assertThat(verifier.next(FIRST, FIRST.hash())).isEmpty();
        assertThat(verifier.next(second, second.hash())).isEmpty();
        assertThat(verifier.records()).isEqualTo(2);
    }

    @Test
    void aChangedRecordIsNamed() {
        ChainVerifier verifier = new ChainVerifier();
        ChainRecord second = record("2", "10.00", FIRST.hash());
        ChainRecord cheaper = record("2", "1.00", FIRST.hash());
        verifier.next(FIRST, FIRST.hash());
        assertThat(verifier.next(cheaper, second.hash()))
                .isEqualTo(Optional.of(new ChainVerifier.Broken(2, "2", "its content does not match its hash")));
    }

    @Test
    void aMissingRecordIsNoticedAtTheNext() {
        ChainRecord second = record("2", "10.00", FIRST.hash());
        ChainRecord third = record("3", "10.00", second.hash());
        ChainVerifier verifier = new ChainVerifier();
        verifier.next(FIRST, FIRST.hash());
        assertThat(verifier.next(third, third.hash()))
                .isEqualTo(Optional.of(new ChainVerifier.Broken(2, "3", "it does not follow the record before it")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"F4", "R0", "R6", "", "F1 "})
    void onlyTheTypesOfTheLawExist(String type) {
        assertThatThrownBy(() -> new ChainRecord(
                        "i", "n", FIRST.issuedOn(), type, BigDecimal.ONE, BigDecimal.ONE, "", FIRST.recordedAt()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ChainRecord record(String number, String total, String previous) {
        return new ChainRecord(
                "89890001K",
                number,
                LocalDate.of(2024, 1, 1),
                "F1",
                new BigDecimal("12.35"),
                new BigDecimal(total),
                previous,
                OffsetDateTime.parse("2024-01-01T19:20:30+01:00"));
    }
}
