package clinic.sunwise.booking.sunseason.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@Import(MovingClock.Configuration.class)
class SunSeasonIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic utrecht;
    private Wire anybody;

    @BeforeEach
    void clinic() {
        clock.set("2027-01-04T07:00:00Z");
        utrecht = TestClinic.levels(jdbc, port);
        anybody = new Wire(port, TestTokens.of(Role.ANONYMOUS));
    }

    @Test
    void everybodySeesTheYear() {
        JsonNode year = anybody.get(utrecht.path("/sun-season")).json();
        assertThat(year.path("year").asInt()).isEqualTo(2027);
        assertThat(year.path("days").size()).isEqualTo(365);
        assertThat(year.path("days").path(171).path("date").asString()).isEqualTo("2027-06-21");
        assertThat(year.path("days").path(171).path("index").asString()).matches("6\\.\\d{1,2}");
        assertThat(year.path("months").size()).isEqualTo(12);
        JsonNode superficial = year.path("classes").path(0);
        assertThat(superficial.path("code").asString()).isEqualTo("superficial-two-weeks");
        assertThat(superficial.path("clinician").toString())
                .isEqualTo("[{\"first\":\"2027-05-11\",\"last\":\"2027-08-18\"}]");
        assertThat(anybody.get(utrecht.path("/sun-season?year=2028"))
                        .json()
                        .path("days")
                        .size())
                .isEqualTo(366);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String path = utrecht.path("/sun-season?year=2027");
        Answer first = anybody.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("max-age=3600, public");
        Answer again = anybody.send(
                anybody.request(path).header("If-None-Match", tag).GET().build());
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        Answer another = anybody.send(anybody.request(utrecht.path("/sun-season?year=2026"))
                .header("If-None-Match", tag)
                .GET()
                .build());
        assertThat(another.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899", "2101", "next", "20270"})
    void aYearIsAPlausibleOne(String year) {
        Answer answer = anybody.get(utrecht.path("/sun-season?year=" + year));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900", "2100"})
    void theBoundsAreYearsToo(String year) {
        assertThat(anybody.get(utrecht.path("/sun-season?year=" + year)).status())
                .isEqualTo(200);
    }

    @Test
    void anUnknownClinicHasNoSun() {
        assertThat(anybody.get("/api/clinics/nowhere/sun-season").status()).isEqualTo(404);
    }
}
