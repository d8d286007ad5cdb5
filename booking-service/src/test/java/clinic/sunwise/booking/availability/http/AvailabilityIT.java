package clinic.sunwise.booking.availability.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.schema.BookingDatabase;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AvailabilityIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate MONDAY =
            LocalDate.now(ZONE).plusDays(30).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    private static final String TREATMENT =
            "?protocol=microdermabrasion-levels&technique=microdermabrasion&depth=level-1&area=cheeks";

    private int port;
    private BookingDatabase database;
    private UUID sanne;
    private UUID daan;
    private UUID room;

    @BeforeAll
    void clinic(@LocalServerPort int port, @Autowired DataSource source) {
        this.port = port;
        database = new BookingDatabase(source);
        database.clinic("assen", "assen", ZONE.getId());
        database.protocol("assen", "microdermabrasion-levels", "2020-01-01");
        sanne = database.practitioner("assen");
        daan = database.practitioner("assen");
        room = database.room("assen");
        database.room("assen");
        database.opensAtNine("assen", 1, 5);
    }

    @Test
    void freeTimesAreToldDayByDay() {
        JsonNode answer = search(anybody(), MONDAY.plusDays(28), 7, "").json();
        assertThat(answer.path("clinic").asString()).isEqualTo("assen");
        assertThat(answer.path("timeZone").asString()).isEqualTo("Europe/Amsterdam");
        assertThat(answer.path("to").asString()).isEqualTo(MONDAY.plusDays(34).toString());
        assertThat(answer.path("durationMinutes").asInt()).isEqualTo(20);
        assertThat(answer.path("days")).hasSize(7);
        JsonNode monday = answer.path("days").get(0);
        assertThat(monday.path("verdict").asString()).isEqualTo("allowed");
        assertThat(monday.path("reasons")).isEmpty();
        assertThat(monday.has("closed")).isFalse();
        assertThat(monday.path("times")).hasSize(11);
        assertThat(monday.path("times").get(0).asString())
                .isEqualTo(MONDAY.plusDays(28)
                        .atTime(9, 0)
                        .atZone(ZONE)
                        .toOffsetDateTime()
                        .format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        JsonNode sunday = answer.path("days").get(6);
        assertThat(sunday.path("closed").asBoolean()).isTrue();
        assertThat(sunday.path("times")).isEmpty();
    }

    @Test
    void aSearchWithoutAFirstDayBeginsOnTheClinicsToday() {
        JsonNode answer = anybody()
                .get("/api/clinics/assen/availability" + TREATMENT + "&days=2")
                .json();
        LocalDate from = LocalDate.parse(answer.path("from").asString());
        assertThat(from).isBetween(LocalDate.now(ZONE).minusDays(1), LocalDate.now(ZONE));
        assertThat(answer.path("to").asString()).isEqualTo(from.plusDays(1).toString());
    }

    @Test
    void whatIsBookedIsGoneForTheNextSearch() {
        assertThat(times(anybody(), MONDAY, "")).contains("09:00");
        UUID first = take(sanne, MONDAY, "09:00");
        assertThat(times(anybody(), MONDAY, "")).contains("09:00");
        assertThat(times(anybody(), MONDAY, "&practitioner=" + sanne)).doesNotContain("09:00", "09:45");
        assertThat(times(anybody(), MONDAY, "&practitioner=" + sanne)).contains("10:00");
        assertThat(times(anybody(), MONDAY, "&practitioner=" + daan)).contains("09:00");
        UUID second = take(daan, MONDAY, "09:00");
        assertThat(times(anybody(), MONDAY, "")).doesNotContain("09:00").contains("10:00");
        database.jdbc()
                .sql("DELETE FROM appointment WHERE id IN (?, ?)")
                .params(first, second)
                .update();
        assertThat(times(anybody(), MONDAY, "")).contains("09:00");
    }

    @Test
    void aPatientIsJudgedByHerHistory() {
        UUID patient = database.patient("assen");
        LocalDate booked = MONDAY.plusDays(7);
        UUID appointment = database.appointment("assen", "assen", patient, sanne, room, booked + "T08:00:00Z");
        JsonNode own = search(new Wire(port, TestTokens.ofPatient(patient, "assen")), booked.plusDays(8), 7, "")
                .json();
        JsonNode tooClose = own.path("days").get(0);
        assertThat(tooClose.path("verdict").asString()).isEqualTo("clinician");
        assertThat(tooClose.path("times")).isEmpty();
        JsonNode reason = tooClose.path("reasons").get(0);
        assertThat(reason.path("rule").asString()).isEqualTo("minimum-spacing");
        assertThat(reason.path("earliest").asString())
                .isEqualTo(booked.plusDays(14).toString());
        assertThat(reason.path("facts").path("neighbour").asString()).isEqualTo(appointment.toString());
        assertThat(own.path("days").get(6).path("verdict").asString()).isEqualTo("allowed");
        assertThat(own.path("days").get(6).path("times")).isNotEmpty();
        assertThat(search(staff(Role.RECEPTION), booked.plusDays(8), 7, "&patient=" + patient)
                        .json())
                .isEqualTo(own);
        assertThat(search(anybody(), booked.plusDays(8), 1, "")
                        .json()
                        .path("days")
                        .get(0)
                        .path("verdict")
                        .asString())
                .isEqualTo("allowed");
    }

    @Test
    void whoeverMovesAnAppointmentSeesWhatItLeavesFree() {
        LocalDate day = MONDAY.plusDays(21);
        UUID moved = take(sanne, day, "09:00");
        String patient = database.jdbc()
                .sql("SELECT patient_id FROM appointment WHERE id = ?")
                .param(moved)
                .query(UUID.class)
                .single()
                .toString();
        String asked = "&practitioner=" + sanne + "&patient=" + patient;
        Wire desk = staff(Role.RECEPTION);
        assertThat(search(desk, day, 1, asked)
                        .json()
                        .path("days")
                        .get(0)
                        .path("verdict")
                        .asString())
                .isEqualTo("clinician");
        assertThat(times(desk, day, asked + "&insteadOf=" + moved)).contains("09:00", "09:15");
        assertThat(search(desk, day, 1, asked + "&insteadOf=" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        UUID another = take(daan, day, "12:00");
        assertThat(search(desk, day, 1, asked + "&insteadOf=" + another).status())
                .isEqualTo(404);
        Wire own = new Wire(port, TestTokens.ofPatient(UUID.fromString(patient), "assen"));
        assertThat(times(own, day, "&practitioner=" + sanne + "&insteadOf=" + moved))
                .as("she sees the same herself")
                .contains("09:00", "09:15");
        assertThat(search(own, day, 1, "&insteadOf=" + another).status())
                .as("another patient's is not hers to move")
                .isEqualTo(404);
        for (Wire nobody : List.of(anybody(), desk)) {
            Wire.Answer answer = search(nobody, day, 1, "&insteadOf=" + moved);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("errors").get(0).path("field").asString())
                    .isEqualTo("insteadOf");
        }
    }

    @Test
    void aPatientIsInOnePlaceAtATime() {
        UUID patient = database.patient("assen");
        LocalDate day = MONDAY.plusDays(14);
        database.appointment("assen", "assen", patient, sanne, room, day + "T09:00:00Z");
        database.jdbc()
                .sql("UPDATE appointment SET areas = '{back}' WHERE patient_id = ?")
                .param(patient)
                .update();
        List<String> times = times(new Wire(port, TestTokens.ofPatient(patient, "assen")), day, "");
        int hour = java.time.Instant.parse(day + "T09:00:00Z").atZone(ZONE).getHour();
        assertThat(times)
                .isNotEmpty()
                .doesNotContain(
                        LocalTime.of(hour, 0).toString(), LocalTime.of(hour, 45).toString());
    }

    @Test
    void anothersHistoryIsNotTold() {
        UUID patient = database.patient("assen");
        Wire other = new Wire(port, TestTokens.ofPatient(database.patient("assen"), "assen"));
        for (Wire caller : List.of(anybody(), other, staff(Role.ACCOUNTANT), foreigner())) {
            assertThat(search(caller, MONDAY, 1, "&patient=" + patient).status())
                    .isEqualTo(404);
        }
        assertThat(search(staff(Role.RECEPTION), MONDAY, 1, "&patient=" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        // Away from her clinics she is nobody in particular.
        Wire away = new Wire(port, TestTokens.ofPatient(patient, "elsewhere"));
        assertThat(search(away, MONDAY, 1, "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "protocol=microdermabrasion-levels, protocol=levitation, protocol",
        "protocol=microdermabrasion-levels, protocol=diamond-crystal-oxygen, protocol",
        "technique=microdermabrasion, technique=diamond, technique",
        "depth=level-1, depth=level-9, depth",
        "area=cheeks, area=cheek, area",
        "area=cheeks, area=buttocks, area",
        "area=cheeks, areas=cheeks, areas",
        "&area=cheeks, '', area",
        "days=1, days=0, days",
        "days=1, days=401, days",
        "days=1, days=many, days",
        "&days=1, '', days",
        "from=DAY, from=2020-01-01, from",
        "from=DAY, from=2126-01-01, from",
        "from=DAY, from=2027-02-29, from",
        "from=DAY, from=tomorrow, from",
        "days=1, days=1&practitioner=00000000-0000-4000-8000-000000000000, practitioner",
        "days=1, days=1&practitioner=sanne, practitioner",
        "days=1, days=1&colour=red, colour",
    })
    void aWrongParameterIsNamed(String good, String bad, String field) {
        String path = "/api/clinics/assen/availability" + TREATMENT + "&from=DAY&days=1";
        assertThat(path).contains(good);
        Wire.Answer answer = anybody().get(path.replace(good, bad).replace("DAY", MONDAY.toString()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void theWidestRangeIsSearchedAndNothingIsOfferedBeyondWhatCanBeBooked() {
        LocalDate today = LocalDate.now(ZONE);
        JsonNode days = search(anybody(), today, 400, "").json().path("days");
        assertThat(days).hasSize(400);
        JsonNode beyond = search(anybody(), today.plusDays(399), 14, "").json().path("days");
        for (int day = 2; day < 14; day++) {
            assertThat(beyond.get(day).path("closed").asBoolean()).isTrue();
        }
    }

    @Test
    void anUnknownClinicIsNotFound() {
        String path = "/api/clinics/atlantis/availability" + TREATMENT + "&from=" + MONDAY + "&days=1";
        assertThat(anybody().get(path).status()).isEqualTo(404);
    }

    private UUID take(UUID practitioner, LocalDate day, String utc) {
        String starts =
                day.atTime(LocalTime.parse(utc)).atZone(ZONE).toInstant().toString();
        UUID id = database.appointment("assen", "assen", database.patient("assen"), practitioner, room, starts);
        database.jdbc().sql("""
                        INSERT INTO occupancy SELECT clinic_id, id, 'practitioner', practitioner_id,
                            tstzrange(starts_at, ends_at) FROM appointment WHERE id = ?
                        """).param(id).update();
        return id;
    }

    private List<String> times(Wire caller, LocalDate day, String more) {
        JsonNode times = search(caller, day, 1, more).json().path("days").get(0).path("times");
        return times.valueStream()
                .map(time -> time.asString().substring(11, 16))
                .toList();
    }

    private static Wire.Answer search(Wire caller, LocalDate from, int days, String more) {
        return caller.get("/api/clinics/assen/availability" + TREATMENT + "&from=" + from + "&days=" + days + more);
    }

    private Wire anybody() {
        return new Wire(port, TestTokens.of(Role.ANONYMOUS));
    }

    private Wire staff(Role role) {
        return new Wire(port, TestTokens.of(role, "assen"));
    }

    private Wire foreigner() {
        return new Wire(port, TestTokens.of(Role.RECEPTION, "elsewhere"));
    }
}
