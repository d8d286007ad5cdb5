package clinic.sunwise.billing.agency.rules;

import static clinic.sunwise.billing.agency.rules.Act.AGAIN;
import static clinic.sunwise.billing.agency.rules.Act.CANCEL;
import static clinic.sunwise.billing.agency.rules.Act.ISSUE;
import static clinic.sunwise.billing.agency.rules.RecordState.ACCEPTED;
import static clinic.sunwise.billing.agency.rules.RecordState.ACCEPTED_WITH_ERRORS;
import static clinic.sunwise.billing.agency.rules.RecordState.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TellingAgainTest {

    static Stream<Arguments> histories() {
        return Stream.of(
                history(new TellingAgain.NotAnswered(), new Told(1, ISSUE, null)),
                history(new TellingAgain.Accepted(), new Told(1, ISSUE, ACCEPTED)),
                history(new TellingAgain.Possible(false, true, true), new Told(1, ISSUE, REFUSED)),
                history(new TellingAgain.Possible(false, false, false), new Told(1, ISSUE, ACCEPTED_WITH_ERRORS)),
                history(
                        new TellingAgain.Possible(false, true, true),
                        new Told(1, ISSUE, REFUSED),
                        new Told(4, AGAIN, REFUSED)),
                history(
                        new TellingAgain.Possible(false, true, false),
                        new Told(1, ISSUE, ACCEPTED_WITH_ERRORS),
                        new Told(4, AGAIN, REFUSED)),
                history(
                        new TellingAgain.Possible(true, true, false),
                        new Told(1, ISSUE, ACCEPTED),
                        new Told(4, CANCEL, REFUSED)),
                history(
                        new TellingAgain.Possible(true, true, true),
                        new Told(1, ISSUE, REFUSED),
                        new Told(4, CANCEL, REFUSED)),
                history(
                        new TellingAgain.Possible(true, true, false),
                        new Told(1, ISSUE, null),
                        new Told(4, CANCEL, REFUSED)),
                history(new TellingAgain.Accepted(), new Told(1, ISSUE, ACCEPTED), new Told(4, CANCEL, ACCEPTED)));
    }

    private static Arguments history(TellingAgain decision, Told... history) {
        return Arguments.of(decision, List.of(history));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("histories")
    void whatWasNotTakenAsItIsMayBeToldAgain(TellingAgain decision, List<Told> history) {
        assertThat(TellingAgain.decide(history, history.getLast().position())).isEqualTo(decision);
    }

    @Test
    void onlyTheLastRecordOfADocumentIsToldAgain() {
        List<Told> history = List.of(new Told(1, ISSUE, REFUSED), new Told(4, AGAIN, null));
        assertThat(TellingAgain.decide(history, 1)).isEqualTo(new TellingAgain.Overtaken(4));
    }

    @Test
    void actsHaveTheirWords() {
        assertThat(Stream.of("", "again", "cancel").map(Act::ofStored)).containsExactly(ISSUE, AGAIN, CANCEL);
        assertThat(Stream.of(Act.values()).map(Act::code)).containsExactly("issue", "issue-again", "cancel");
        assertThatThrownBy(() -> Act.ofStored("sell")).isInstanceOf(IllegalArgumentException.class);
    }
}
