package clinic.sunwise.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A patient who books each session when the one before is done, on the first day that the product offers. */
final class WholeCourse {

    /**
     * As far as anybody can book: in Paris an operation in October is followed by one in the next October, because half a year
     * later the sun is too strong.
     */
    private static final int DAYS_SEARCHED = 400;

    private final Clinic clinic;
    private final String sunClass;
    private final List<String> before = new ArrayList<>();
    private final List<String> later = new ArrayList<>();
    private final List<LocalDate> done = new ArrayList<>();
    private final List<JsonNode> invoices = new ArrayList<>();
    private Period minimum = Period.ZERO;
    private Period pause = Period.ZERO;
    private @Nullable LocalDate agreed;
    private @Nullable String promised;
    private int sessions;
    private int all;

    private UUID patient = new UUID(0, 0);
    private Instant due = Instant.EPOCH;
    private @Nullable JsonNode booked;

    /** @param sunClass by which the clinic's sun season is read */
    WholeCourse(Clinic clinic, String sunClass) {
        this.clinic = clinic;
        this.sunClass = sunClass;
    }

    /** What the clinic wants on the first day. */
    WholeCourse before(String... steps) {
        before.addAll(List.of(steps));
        return this;
    }

    /** What the clinic wants on a second day. */
    WholeCourse later(String... steps) {
        later.addAll(List.of(steps));
        return this;
    }

    WholeCourse sessions(int count, Period atLeastApart) {
        sessions = count;
        all = count;
        minimum = atLeastApart;
        return this;
    }

    WholeCourse maintenance(int count, Period after) {
        all = sessions + count;
        pause = after;
        return this;
    }

    /** Registers, answers, goes through what comes first, and books. */
    void begin() {
        patient = clinic.register("1986-04-12");
        LocalDate today = clinic.today();
        if (!before.isEmpty()) {
            assertThat(clinic.rulesOn(patient, today.plusDays(1)))
                    .as("nobody is treated before what has to come first")
                    .contains("missing-step");
        }
        take(before, today);
        if (later.isEmpty()) {
            bookFrom(today.plusDays(1));
        } else {
            due = today.plusDays(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        }
    }

    private void take(List<String> steps, LocalDate day) {
        for (String step : steps) {
            if (step.equals("estimate-signed")) {
                promised = clinic.agreeOnAnEstimate(patient);
                agreed = day;
            } else {
                clinic.record(patient, step, day);
            }
        }
    }

    /** When she comes next. */
    Instant due() {
        return due;
    }

    /** What happens then; false when the course is over. */
    boolean visit() {
        if (booked == null) {
            LocalDate today = clinic.today();
            take(later, today);
            bookFrom(today.plusDays(1));
            return true;
        }
        // What she answered when she booked is too old by the day on which she may commit herself.
        if (booked.get("state").stringValue().equals("tentative")) {
            clinic.answer(patient, "normal");
            booked = clinic.confirm(patient, booked);
            due = start(booked);
            return true;
        }
        invoices.add(clinic.complete(booked));
        LocalDate day =
                OffsetDateTime.parse(booked.get("startsAt").stringValue()).toLocalDate();
        done.add(day);
        if (done.size() == all) {
            return false;
        }
        LocalDate opens = day.plus(minimum);
        assertThat(clinic.rulesOn(patient, opens.minusDays(1)))
                .as("the day before the distance is kept")
                .contains("minimum-spacing");
        assertThat(clinic.rulesOn(patient, opens)).doesNotContain("minimum-spacing");
        bookFrom(done.size() < sessions ? day.plusDays(1) : day.plus(pause));
        return true;
    }

    /** She is asked again for what she answered too long ago. */
    private void bookFrom(LocalDate from) {
        clinic.answer(patient, "normal");
        String start = clinic.firstFree(patient, from, DAYS_SEARCHED);
        JsonNode answer = clinic.book(patient, start).expect(201);
        booked = answer;
        isToldWhatToDo(answer);
        due = answer.has("confirmableFrom") ? confirmable(answer) : start(answer);
    }

    /** Before the session and after it, with days that begin or end with that of the session. */
    private void isToldWhatToDo(JsonNode session) {
        LocalDate day =
                OffsetDateTime.parse(session.get("startsAt").stringValue()).toLocalDate();
        JsonNode care = clinic.care(patient, session);
        assertThat(care.get("preparation"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(LocalDate.parse(each.get("until").stringValue()))
                        .isBeforeOrEqualTo(day));
        assertThat(care.get("aftercare"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(LocalDate.parse(each.get("from").stringValue()))
                        .isAfterOrEqualTo(day));
        assertThat(care.get("steps")).hasSizeGreaterThan(2);
    }

    /** Early on the clinic's day on which her time to reflect is over, whatever its clocks do between that day and the session. */
    private static Instant confirmable(JsonNode tentative) {
        ZoneOffset offset =
                OffsetDateTime.parse(tentative.get("startsAt").stringValue()).getOffset();
        return LocalDate.parse(tentative.get("confirmableFrom").stringValue())
                .atTime(1, 0)
                .toInstant(offset);
    }

    private static Instant start(JsonNode appointment) {
        return OffsetDateTime.parse(appointment.get("startsAt").stringValue()).toInstant();
    }

    /** Every session kept its distance, avoided the sun and has its own invoice; the books hold. */
    void hasEndedWell() {
        assertThat(done).hasSize(all);
        for (int i = 1; i < done.size(); i++) {
            assertThat(done.get(i)).isAfterOrEqualTo(done.get(i - 1).plus(minimum));
        }
        if (agreed != null) {
            assertThat(ChronoUnit.DAYS.between(agreed, done.getFirst()))
                    .as("more than 15 days of reflection")
                    .isGreaterThan(15);
        }
        assertThat(invoices.stream().map(invoice -> invoice.get("number").stringValue()))
                .doesNotHaveDuplicates()
                .hasSize(all);
        if (promised != null) {
            assertThat(invoices.getFirst().get("total").get("amount").stringValue())
                    .as("what the signed estimate promised, its anaesthesia included")
                    .isEqualTo(promised);
        }
        assertThat(clinic.inTheStrongSun(done, sunClass))
                .as("no session in the strong sun")
                .isEmpty();
        assertThat(clinic.chainIsIntact()).isTrue();
    }
}
