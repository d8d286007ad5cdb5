package clinic.sunwise.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.gateway.staff.ProviderSettings.Worth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ProviderSettingsTest {

    private static final String ISSUER = "https://login.example.org/clinics";
    private static final Worth DESK = new Worth("desk", "reception", "utrecht", null);
    private static final Worth BOOKS = new Worth("books", "accountant", null, "nl");

    @Test
    void valuesAreWorthWhatIsSaidOfThemLetterForLetter() {
        ProviderSettings settings = settings(ISSUER, true, DESK, BOOKS, DESK);
        Grant desk = new Grant("reception", "utrecht", null);
        assertThat(settings.grants(List.of("desk", "garden"))).containsExactly(desk);
        assertThat(settings.grants(List.of("books", "desk")))
                .containsExactly(desk, new Grant("accountant", null, "nl"));
        assertThat(settings.grants(List.of("Desk", "desk ", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example.org", "http://localhost.example.org", "login.example.org"})
    void anIssuerIsAskedSafely(String issuer) {
        assertThatThrownBy(() -> settings(issuer, true, DESK)).hasMessageContaining("SUNWISE_STAFF_PROVIDER_ISSUER");
    }

    @ParameterizedTest
    @CsvSource({"owner, utrecht, ", "patient, utrecht, ", "reception, , ", "reception, utrecht, nl"})
    void aRightIsARoleInAClinicOrAChain(String role, @Nullable String clinic, @Nullable String chain) {
        assertThatThrownBy(() -> settings(ISSUER, true, new Worth("x", role, clinic, chain)))
                .hasMessageContaining("SUNWISE_STAFF_PROVIDER_GRANTS of 'x'");
    }

    @Test
    void whatLetsNobodyInStopsTheStart() {
        assertThatThrownBy(() -> settings(null, false)).hasMessageContaining("SUNWISE_STAFF_PROVIDER_PASSWORDS");
        assertThatThrownBy(() -> settings(ISSUER, true)).hasMessageContaining("SUNWISE_STAFF_PROVIDER_GRANTS");
        assertThat(settings(null, true).isOn()).isFalse();
        assertThat(settings(ISSUER, false, DESK).isOn()).isTrue();
    }

    @Test
    void theyAreReadFromTheEnvironmentAsRunningSays() {
        Map<String, Object> environment = environment(
                "SUNWISE_STAFF_PROVIDER_ISSUER", ISSUER,
                "SUNWISE_STAFF_PROVIDER_CLIENT_ID", "sunwise",
                "SUNWISE_STAFF_PROVIDER_CLIENT_SECRET", "secret",
                "SUNWISE_STAFF_PROVIDER_ACR", "gold",
                "SUNWISE_STAFF_PROVIDER_AMR", "mfa,hwk",
                "SUNWISE_STAFF_PROVIDER_GRANTS_0_VALUE", "desk",
                "SUNWISE_STAFF_PROVIDER_GRANTS_0_ROLE", "reception",
                "SUNWISE_STAFF_PROVIDER_GRANTS_0_CLINIC", "utrecht",
                "SUNWISE_STAFF_PROVIDER_GRANTS_1_VALUE", "books",
                "SUNWISE_STAFF_PROVIDER_GRANTS_1_ROLE", "accountant",
                "SUNWISE_STAFF_PROVIDER_GRANTS_1_CHAIN", "nl");
        ProviderSettings read = new Binder(ConfigurationPropertySources.from(
                        new SystemEnvironmentPropertySource("systemEnvironment", environment)))
                .bind("sunwise.staff-provider", ProviderSettings.class)
                .get();
        assertThat(read.grants()).containsExactly(DESK, BOOKS);
        assertThat(read.scopes()).containsExactlyInAnyOrder("openid", "profile");
        assertThat(read.passwords()).isTrue();
        assertThat(read.acr()).containsExactly("gold");
        assertThat(read.amr()).containsExactlyInAnyOrder("mfa", "hwk");
    }

    private static Map<String, Object> environment(String... namesAndValues) {
        Map<String, Object> environment = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return environment;
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', , '', true",
        "gold, '', gold, '', true",
        "gold, '', silver, '', false",
        "gold, '', , mfa, false",
        "'', mfa, , pwd+mfa, true",
        "'', mfa, gold, pwd, false",
        "'', mfa, , '', false",
        "gold, mfa, gold, pwd, false",
        "gold, mfa, silver, mfa, false",
        "gold, mfa, gold, mfa, true",
    })
    void whatIsWantedHasToBeSaid(String acr, String amr, @Nullable String said, String used, boolean strong) {
        ProviderSettings wanted = new ProviderSettings(
                ISSUER,
                "sunwise",
                "secret",
                "it",
                Set.of("openid"),
                "groups",
                words(acr),
                words(amr),
                List.of(DESK),
                true);
        assertThat(wanted.isStrong(said, words(used))).isEqualTo(strong);
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split("[+]"));
    }

    private static ProviderSettings settings(@Nullable String issuer, boolean passwords, Worth... grants) {
        return new ProviderSettings(
                issuer,
                "sunwise",
                "secret",
                "the directory",
                Set.of("openid"),
                "groups",
                Set.of(),
                Set.of(),
                List.of(grants),
                passwords);
    }
}
