package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientSignInIT extends SignInTest {

    @Test
    void theCodeFromTheMailLetsThePatientIn() {
        BookingStandIn.Patient anna = anna(true);
        Browser browser = signedIn(patientsAddress(anna));
        assertThat(browser.get("/api/session").json().path("step").asString()).isEqualTo("signed-in");
        var me = browser.get("/api/me").json();
        assertThat(me.path("role").asString()).isEqualTo("patient");
        assertThat(me.path("patientId").asString()).isEqualTo(anna.id());
        assertThat(me.path("clinics").toString()).isEqualTo("[\"utrecht\",\"zeist\"]");
    }

    @Test
    void whoIsKnownAndWhoIsNotGetTheSameAnswerAndACode() {
        String known = patientsAddress(anna(true));
        String unknown = newAddress();
        int asked = Surroundings.BOOKING.asked.size();
        Browser.Answer one = browser().post("/api/sign-in/codes", Map.of("address", known));
        Browser.Answer other = browser().post("/api/sign-in/codes", Map.of("address", unknown));
        assertThat(Surroundings.BOOKING.asked)
                .as("nothing is looked up, so no time can tell")
                .hasSize(asked);
        assertThat(other.status()).isEqualTo(one.status());
        assertThat(other.response().body().replaceAll("[0-9a-f-]{36}", ""))
                .isEqualTo(one.response().body().replaceAll("[0-9a-f-]{36}", ""));
        mailed(known, LINK);
        mailed(unknown, LINK);
    }

    @Test
    void aCodeIsGoodOnce() {
        Code code = codeFor(browser(), patientsAddress(anna(true)));
        assertThat(browser().post(code.path(), code.body()).status()).isEqualTo(200);
        Browser.Answer again = browser().post(code.path(), code.body());
        assertThat(again.status()).isEqualTo(401);
        assertThat(again.problem()).isEqualTo("sign-in-refused");
    }

    @Test
    void aCodeIsGoodForTenMinutesAndFiveTries() {
        String address = patientsAddress(anna(true));
        Code tried = codeFor(browser(), address);
        for (int i = 0; i < 5; i++) {
            assertThat(browser().post(tried.path(), Map.of("code", "00000000")).problem())
                    .isEqualTo("sign-in-refused");
        }
        assertThat(browser().post(tried.path(), tried.body()).problem()).isEqualTo("sign-in-refused");
        Code old = codeFor(browser(), address);
        Surroundings.TIME.add(Duration.ofMinutes(10));
        assertThat(browser().post(old.path(), old.body()).problem()).isEqualTo("sign-in-refused");
    }

    @Test
    void anothersRequestNeitherTakesNorSpoilsACode() {
        String address = patientsAddress(anna(true));
        Code hers = codeFor(browser(), address);
        Code attackers = codeFor(browser(), address);
        assertThat(browser().post(attackers.path(), hers.body()).problem()).isEqualTo("sign-in-refused");
        assertThat(browser()
                        .post("/api/sign-in/codes/" + UUID.randomUUID(), hers.body())
                        .problem())
                .isEqualTo("sign-in-refused");
        assertThat(browser().post(hers.path(), hers.body()).status()).isEqualTo(200);
    }

    @Test
    void codesAreKeptAsHashesOnly() {
        Code code = codeFor(browser(), newAddress());
        String row = jdbc.sql("SELECT sign_in_code::text FROM sign_in_code WHERE id = ?::uuid")
                .param(code.request())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(code.digits());
    }

    @Test
    void oneNetworkIsToldToWaitAndOthersAreNot() {
        String address = newAddress();
        Browser eager = browser();
        for (int i = 0; i < 4; i++) {
            assertThat(eager.post("/api/sign-in/codes", Map.of("address", address))
                            .status())
                    .isEqualTo(202);
        }
        Browser.Answer fifth = eager.post("/api/sign-in/codes", Map.of("address", address.toUpperCase(Locale.ROOT)));
        assertThat(fifth.status()).isEqualTo(429);
        assertThat(fifth.problem()).isEqualTo("too-many-requests");
        assertThat(Long.parseLong(
                        fifth.response().headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 226L);
        assertThat(eager.post("/api/sign-in/codes", Map.of("address", newAddress()))
                        .status())
                .isEqualTo(202);
        assertThat(browser()
                        .post("/api/sign-in/codes", Map.of("address", address))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void aMailboxIsNotFilledByManyNetworks() {
        String address = newAddress();
        for (int i = 0; i < 22; i++) {
            assertThat(browser()
                            .post("/api/sign-in/codes", Map.of("address", address))
                            .status())
                    .isEqualTo(202);
        }
        Code last = codeFor(browser(), newAddress());
        assertThat(last.digits()).isNotEmpty();
        assertThat(mailsTo(address)).isLessThanOrEqualTo(20);
    }

    @Test
    void anAddressTypedInAtTheDeskNeedsTheBirthDateOnce() {
        BookingStandIn.Patient anna = anna(false);
        Browser browser = signedIn(patientsAddress(anna));
        assertThat(browser.get("/api/me").json().path("role").asString()).isEqualTo("anonymous");
        assertThat(browser.get("/api/session/patients").response().body())
                .isEqualTo("{\"items\":[],\"birthDateAsked\":true}");
        assertThat(browser.post("/api/session/patients/" + anna.id(), Map.of()).status())
                .isEqualTo(404);
        for (int i = 0; i < 4; i++) {
            assertThat(birthDate(browser, "1990-05-15").problem()).isEqualTo("sign-in-refused");
        }
        assertThat(birthDate(browser, "1990-05-14").json().path("items")).hasSize(1);
        assertThat(browser.post("/api/session/patients/" + anna.id(), Map.of())
                        .json()
                        .path("step")
                        .asString())
                .isEqualTo("signed-in");
        assertThat(browser.get("/api/me").json().path("patientId").asString()).isEqualTo(anna.id());
    }

    @Test
    void birthDatesAreNotTriedOut() {
        Browser browser = signedIn(patientsAddress(anna(false)));
        for (int i = 0; i < 5; i++) {
            assertThat(birthDate(browser, "1980-01-0" + (i + 1)).status()).isEqualTo(401);
        }
        assertThat(birthDate(browser, "1990-05-14").status()).isEqualTo(429);
    }

    private static Browser.Answer birthDate(Browser browser, String date) {
        return browser.post("/api/session/birth-date", Map.of("birthDate", date));
    }

    @Test
    void aFamilyWithOneAddressChooses() {
        BookingStandIn.Patient anna = anna(true);
        BookingStandIn.Patient child = anna(true);
        Browser browser = signedIn(patientsAddress(anna, child));
        assertThat(browser.get("/api/session").json().path("step").asString()).isEqualTo("patient");
        browser.post("/api/session/patients/" + child.id(), Map.of());
        assertThat(browser.get("/api/me").json().path("patientId").asString()).isEqualTo(child.id());
        BookingStandIn.Patient stranger = anna(true);
        patientsAddress(stranger);
        assertThat(browser.post("/api/session/patients/" + stranger.id(), Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aGuestBecomesAPatient() {
        Browser browser = signedIn(newAddress());
        Map<String, String> guest =
                Map.of("clinic", "utrecht", "givenName", "Ana", "familyName", "Núñez", "birthDate", "1990-05-14");
        Browser.Answer answer = browser.post("/api/session/patients", guest);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(browser.get("/api/me").json().path("role").asString()).isEqualTo("patient");
    }

    @Test
    void whileTheBookingServiceIsAwayTheCodeStaysGood() {
        Code code = codeFor(browser(), patientsAddress(anna(true)));
        Surroundings.BOOKING.away = true;
        try {
            assertThat(browser().post(code.path(), code.body()).problem()).isEqualTo("unavailable");
        } finally {
            Surroundings.BOOKING.away = false;
        }
        assertThat(browser().post(code.path(), code.body()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "address | anna",
                "address | anna@example.org,all@example.org",
                "address | <anna@example.org>",
                "address | \"a\\r\\nBcc: b\"@example.org",
                "colour  | red",
            })
    void aWrongFieldIsNamed(String field, String value) {
        Browser.Answer answer = browser().post("/api/sign-in/codes", Map.of(field, value));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void aWrongGuestIsToldEachField() {
        Browser browser = signedIn(newAddress());
        for (String missing : List.of("givenName", "familyName", "birthDate", "clinic")) {
            Map<String, String> guest = new java.util.HashMap<>(
                    Map.of("clinic", "utrecht", "givenName", "A", "familyName", "B", "birthDate", "1990-05-14"));
            guest.remove(missing);
            assertThat(browser.post("/api/session/patients", guest).field()).isEqualTo(missing);
        }
        assertThat(browser().post("/api/session/patients", Map.of()).status()).isEqualTo(401);
    }
}
