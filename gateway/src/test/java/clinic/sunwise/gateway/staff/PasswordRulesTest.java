package clinic.sunwise.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> CONTEXT = List.of("sanne", "jansen", "clinic", "example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "zeven blauwe fietsen",
                "кошка лежит тихо",
                "ajxmqprtwkzv",
                "12 stoeltjes 34"
            })
    void anythingLongAndUnusualIsGood(String password) {
        assertThat(PasswordRules.wrong(password, CONTEXT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elevenchars",
                "Password2026!",
                "P@ssw0rd1234",
                "123456789012",
                "aaaaaaaaaaaaaa",
                "qwertyuiop12",
                "sunwise12345",
                "jansen!jansen!",
                "letmeinletmein",
            })
    void whatIsTriedFirstIsNot(String password) {
        assertThat(PasswordRules.wrong(password, CONTEXT)).isPresent();
    }
}
