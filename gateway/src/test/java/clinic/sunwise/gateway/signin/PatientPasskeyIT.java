package clinic.sunwise.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.gateway.passkeys.SoftwareAuthenticator;
import clinic.sunwise.gateway.patients.GonePatients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PatientPasskeyIT extends SignInTest {

    private static final String QUESTIONS = "/api/sign-in/passkey-questions";
    private static final String ANSWERS = "/api/sign-in/passkey";

    @Autowired
    private GonePatients gone;

    private final BookingStandIn.Patient anna = anna(true);
    private final String address = patientsAddress(anna);

    @Test
    void aPasskeyLetsItsPatientInWithoutAMail() {
        Browser browser = signedIn(address);
        SoftwareAuthenticator telephone = Passkey.added(browser);
        JsonNode listed = browser.get("/api/session/passkeys").json();
        assertThat(listed.path("items").path(0).path("label").asString()).isEqualTo("My telephone");
        assertThat(listed.path("authenticatorApp").asBoolean()).isFalse();
        int mails = mailsTo(address);
        Browser later = browser();
        Browser.Answer answer = later.post(ANSWERS, telephone.answer(question(later)));
        assertThat(answer.json().path("step").asString())
                .as(answer.response().body())
                .isEqualTo("signed-in");
        assertThat(later.get("/api/me").json().path("patientId").asString()).isEqualTo(anna.id());
        assertThat(mailsTo(address)).isEqualTo(mails);
        assertThat(later.post(ANSWERS, telephone.answer(question(later))).status())
                .as("and again")
                .isEqualTo(200);
    }

    @Test
    void theQuestionIsTheSameForEverybodyAndAsksForNoAddress() {
        Passkey.added(signedIn(address));
        JsonNode asked = question(browser()).path("publicKey");
        assertThat(asked.path("allowCredentials")).isEmpty();
        assertThat(asked.path("userVerification").asString()).isEqualTo("required");
        assertThat(asked.path("rpId").asString()).isEqualTo("sunwise.example");
        assertThat(asked.path("challenge").asString())
                .hasSize(43)
                .isNotEqualTo(
                        question(browser()).path("publicKey").path("challenge").asString());
    }

    /** What a thief might try with what she has seen or made. */
    enum Attack {
        REPLAYED_ANSWER,
        ANSWER_TO_ANOTHER_QUESTION,
        QUESTION_MADE_UP,
        OTHER_ORIGIN,
        COUNTED_BACK,
        COUNTED_ON_THE_SPOT,
        SIGNED_BY_ANOTHER_KEY,
        UNKNOWN_CREDENTIAL,
        ANOTHERS_HANDLE,
        NO_HANDLE,
        CHANGED_COUNTER,
        TOO_OLD
    }

    @ParameterizedTest
    @EnumSource
    void noneOfThatLetsAnybodyIn(Attack attack) {
        SoftwareAuthenticator telephone = Passkey.added(signedIn(address));
        telephone.countFrom(40);
        assertThat(browser()
                        .post(ANSWERS, telephone.answer(question(browser())))
                        .status())
                .isEqualTo(200);
        Browser thief = browser();
        Browser.Answer answer = thief.post(ANSWERS, attempt(attack, telephone, thief));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("sign-in-refused");
        assertThat(thief.get("/api/me").json().path("role").asString()).isEqualTo("anonymous");
        telephone.countFrom(100);
        assertThat(browser()
                        .post(ANSWERS, telephone.answer(question(browser())))
                        .status())
                .as("she is not locked out by it")
                .isEqualTo(200);
    }

    private Map<String, String> attempt(Attack attack, SoftwareAuthenticator telephone, Browser thief) {
        JsonNode question = question(thief);
        SoftwareAuthenticator thiefs = new SoftwareAuthenticator(Passkey.ORIGIN, true);
        return switch (attack) {
            case REPLAYED_ANSWER -> {
                Map<String, String> used = telephone.answer(question);
                assertThat(browser().post(ANSWERS, used).status()).isEqualTo(200);
                yield used;
            }
            case ANSWER_TO_ANOTHER_QUESTION ->
                changed(
                        telephone.answer(question),
                        "question",
                        each -> question(thief).path("id").asString());
            case QUESTION_MADE_UP ->
                changed(
                        telephone.answer(question),
                        "question",
                        each -> UUID.randomUUID().toString());
            case OTHER_ORIGIN -> telephone.answer(question, "https://sunwise.example.evil");
            case COUNTED_BACK -> {
                telephone.countFrom(7);
                yield telephone.answer(question);
            }
            case COUNTED_ON_THE_SPOT -> {
                telephone.countFrom(40);
                yield telephone.answer(question);
            }
            case SIGNED_BY_ANOTHER_KEY -> {
                Map<String, String> mixed = new TreeMap<>(thiefs.answer(question));
                mixed.put("credentialId", telephone.credentialId);
                mixed.put("userHandle", handle(telephone, question));
                yield mixed;
            }
            case UNKNOWN_CREDENTIAL ->
                changed(thiefs.answer(question), "userHandle", each -> handle(telephone, question));
            case ANOTHERS_HANDLE -> changed(telephone.answer(question), "userHandle", each -> "AAAAAAAAAAAAAAAAAAAAAA");
            case NO_HANDLE -> {
                Map<String, String> without = telephone.answer(question);
                without.remove("userHandle");
                yield without;
            }
            case CHANGED_COUNTER ->
                changed(telephone.answer(question), "authenticatorData", data -> data.substring(0, 44) + "_____w");
            case TOO_OLD -> {
                Map<String, String> late = telephone.answer(question);
                Surroundings.TIME.add(Duration.ofMinutes(5));
                yield late;
            }
        };
    }

    private static String handle(SoftwareAuthenticator authenticator, JsonNode question) {
        return authenticator.answer(question).get("userHandle");
    }

    private static Map<String, String> changed(Map<String, String> answer, String field, UnaryOperator<String> how) {
        answer.computeIfPresent(field, (name, value) -> how.apply(value));
        return answer;
    }

    @Test
    void whatCountsBackIsRecordedForThePatient() {
        SoftwareAuthenticator telephone = Passkey.added(signedIn(address));
        telephone.countFrom(40);
        browser().post(ANSWERS, telephone.answer(question(browser())));
        telephone.countFrom(7);
        Browser thief = browser();
        thief.post(ANSWERS, telephone.answer(question(thief)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Passkey.records(this, anna, "sign-in-refused"))
                        .singleElement()
                        .satisfies(each -> assertThat(each.path("target").asString())
                                .isEqualTo("passkey-counter network=" + thief.network)));
    }

    @Test
    void whoIsGoneOrHasAnotherAddressLosesHerPasskey() {
        SoftwareAuthenticator telephone = Passkey.added(signedIn(address));
        Surroundings.BOOKING.byAddress.put(address, List.of());
        assertThat(browser()
                        .post(ANSWERS, telephone.answer(question(browser())))
                        .problem())
                .isEqualTo("sign-in-refused");
        Surroundings.TIME.add(Duration.ofDays(1));
        gone.removeTheirPasskeys();
        assertThat(jdbc.sql("SELECT count(*) FROM passkey WHERE address = ?")
                        .param(address)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whileBookingIsAwayNobodyLosesHers() {
        Passkey.added(signedIn(address));
        Surroundings.TIME.add(Duration.ofDays(1));
        Surroundings.BOOKING.away = true;
        try {
            gone.removeTheirPasskeys();
        } finally {
            Surroundings.BOOKING.away = false;
        }
        assertThat(jdbc.sql("SELECT count(*) FROM passkey WHERE address = ?")
                        .param(address)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void questionsOfOneNetworkAreLimited() {
        Browser eager = browser();
        for (int i = 0; i < 60; i++) {
            assertThat(eager.post(QUESTIONS, Map.of()).status()).isEqualTo(200);
        }
        Browser.Answer further = eager.post(QUESTIONS, Map.of());
        assertThat(further.status()).isEqualTo(429);
        assertThat(further.response().headers().firstValue("Retry-After")).isPresent();
    }

    private static JsonNode question(Browser browser) {
        return browser.post(QUESTIONS, Map.of()).json();
    }
}
