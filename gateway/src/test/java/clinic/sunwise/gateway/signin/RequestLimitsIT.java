package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLimitsIT extends SignInTest {

    private static final String SEARCH = "/api/clinics/utrecht/availability?from=2027-01-05&days=90";
    private static final String HOLDS = "/api/clinics/utrecht/holds";

    /** How many were answered before one was too many; it fills up again meanwhile, so a few more than the limit. */
    private static int untilTooMany(int most, Supplier<Browser.Answer> request) {
        for (int made = 0; made < most; made++) {
            Browser.Answer answer = request.get();
            if (answer.status() == 429) {
                assertThat(answer.problem()).isEqualTo("too-many-requests");
                assertThat(answer.response().headers().firstValue("Retry-After"))
                        .isPresent();
                return made;
            }
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        }
        throw new AssertionError("no limit was met in " + most);
    }

    @Test
    void searchesOfAStrangerAreLimitedByHerNetworkAndNobodyElses() {
        Browser stranger = browser();
        assertThat(untilTooMany(3000, () -> stranger.get(SEARCH))).isGreaterThanOrEqualTo(600);
        assertThat(browser().get(SEARCH).status()).isEqualTo(200);
        assertThat(stranger.get("/api/clinics/utrecht").status())
                .as("what is not dear")
                .isEqualTo(200);
        Surroundings.TIME.add(Duration.ofMinutes(1));
        assertThat(stranger.get(SEARCH).status()).isEqualTo(200);
    }

    @Test
    void aPatientDoesNotKeepAWholeCalendar() {
        String address = patientsAddress(anna(true));
        Browser telephone = signedIn(address);
        assertThat(untilTooMany(60, () -> telephone.post(HOLDS, Map.of("startsAt", "2027-01-05T10:00:00+01:00"))))
                .isBetween(40, 45);
        assertThat(signedIn(address).post(HOLDS, Map.of()).status())
                .as("in another browser she is the same")
                .isEqualTo(429);
        assertThat(telephone.get("/api/clinics/utrecht/appointments").status())
                .as("she may look")
                .isEqualTo(200);
        assertThat(signedIn(patientsAddress(anna(true))).post(HOLDS, Map.of()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reception", "administrator"})
    void theDeskIsNotLimited(String role) {
        Browser desk = browser();
        for (int made = 0; made < 60; made++) {
            for (String path : List.of(HOLDS, "/api/clinics/utrecht/appointments")) {
                Browser.Answer answer = desk.send(desk.request(path)
                        .header("Authorization", "Bearer demo.utrecht." + role)
                        .POST(Browser.json(Map.of())));
                assertThat(answer.status()).isEqualTo(200);
            }
        }
    }
}
