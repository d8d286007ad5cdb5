package clinic.sunwise.booking.revisions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.platform.test.Wire.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RevisionIT extends LevelsAtWork {

    @Test
    void aPublishedVersionJudgesSessionsFromItsDayOn() {
        String draft = director.draft(director.every("P21D"));
        Answer published = director.publish(draft, "2027-02-01");
        assertThat(published.status()).as(published.text()).isEqualTo(201);
        assertThat(published.json().path("version").path("state").asString()).isEqualTo("scheduled");
        assertThat(director.wire().get(draft).status())
                .as("a draft is published once")
                .isEqualTo(404);
        assertThat(director.version(1).path("effectiveUntil").asString()).isEqualTo("2027-01-31");
        assertThat(director.version(2).path("text").asString()).contains("minimum: P21D");

        assertThat(book("2027-01-11T10:00:00+01:00").status()).isEqualTo(201);
        assertThat(book("2027-01-25T10:00:00+01:00").status())
                .as("14 days later, by version 1")
                .isEqualTo(201);
        Answer tooEarly = book("2027-02-14T10:00:00+01:00");
        assertThat(tooEarly.problem()).as("20 days later, by version 2").isEqualTo("booking-refused");
        assertThat(tooEarly.json().path("earliest").asString()).isEqualTo("2027-02-15");
        JsonNode booked = book("2027-02-15T10:00:00+01:00").json();
        assertThat(booked.path("protocolVersion").asInt(0)).isEqualTo(2);
        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE protocol_version SET text = ''").update())
                .hasMessageContaining("is only added to");
    }

    @Test
    void whatIsBookedIsJudgedAnewAndKeepsTheVerdictOfItsVersion() {
        String first = visit(book("2027-01-11T10:00:00+01:00"));
        String second = visit(book("2027-01-25T10:00:00+01:00"));
        String draft = director.draft(director.every("P21D"));

        JsonNode foreseen = director.whatIf(draft, "2027-01-20");
        assertThat(foreseen.path("judged").asInt(0)).isEqualTo(2);
        assertThat(foreseen.path("items"))
                .as("the first one's neighbour changes too")
                .hasSize(2);
        JsonNode touched = foreseen.path("items").path(1);
        assertThat(second).endsWith(touched.path("appointmentId").asString());
        assertThat(touched.path("holds").asBoolean(true)).isFalse();
        assertThat(touched.path("before").path("verdict").path("verdict").asString())
                .isEqualTo("allowed");
        assertThat(touched.path("after").path("verdict").path("verdict").asString())
                .isEqualTo("clinician");
        JsonNode reason = touched.path("after").path("verdict").path("reasons").path(0);
        assertThat(reason.path("rule").asString()).isEqualTo("minimum-spacing");
        assertThat(touched.path("after").path("earliest").asString()).isEqualTo("2027-02-01");
        assertThat(director.whatIf(draft, "2027-01-26").path("judged").asInt(9)).isZero();
        judgeAnew();
        assertThat(appointment(second).path("flag").isMissingNode())
                .as("asking changes nothing")
                .isTrue();

        assertThat(director.publish(draft, "2027-01-20")
                        .json()
                        .path("patientsJudgedAnew")
                        .asInt(0))
                .isEqualTo(1);
        judgeAnew();
        JsonNode flagged = appointment(second);
        assertThat(flagged.path("flag").path("protocolVersion").asInt(0)).isEqualTo(2);
        assertThat(flagged.path("flag").path("earliest").asString()).isEqualTo("2027-02-01");
        assertThat(flagged.path("protocolVersion").asInt(0)).isEqualTo(1);
        assertThat(flagged.path("verdict").path("verdict").asString()).isEqualTo("allowed");
        assertThat(director.wire().get(utrecht.path("/appointments/flagged")).text())
                .contains(second.substring(second.length() - 36));
        assertThat(appointment(first).path("flag").isMissingNode()).isFalse();
    }

    @Test
    void aShorterSpacingIsBookableBesideWhatWasBookedBefore() {
        visit(book("2027-01-11T10:00:00+01:00"));
        director.publish(director.draft(director.every("P7D")), "2027-01-05");
        judgeAnew();
        assertThat(book("2027-01-18T10:00:00+01:00").status()).isEqualTo(201);
        assertThat(book("2027-01-24T10:00:00+01:00").status()).isEqualTo(422);
    }

    @Test
    void whatIsHeldIsBookedByTheVersionInForceThen() {
        Answer held = utrecht.asPatient(anna).post(utrecht.path("/holds"), """
                {"treatment":%s,"startsAt":"2027-01-11T10:00:00+01:00"}""".formatted(CHEEKS));
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        director.publish(director.draft(director.every("P21D")), "2027-01-04");
        Answer booked = utrecht.asPatient(anna).post(utrecht.path("/appointments"), """
                {"holdId":"%s"}""".formatted(
                        held.json().path("id").asString()));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(booked.json().path("protocolVersion").asInt(0)).isEqualTo(2);
    }

    @Test
    void whatIsBookedStaysOffered() {
        visit(book(HANDS, "2027-01-18T10:00:00+01:00"));
        String draft = director.draft(director.every("P14D").replace(", hands: 20", ""));
        JsonNode touched = director.whatIf(draft, "2027-01-18").path("items").path(0);
        assertThat(touched.path("after").isMissingNode()).isTrue();
        assertThat(touched.path("holds").asBoolean(true)).isFalse();
        Answer refused = director.publish(draft, "2027-01-18");
        assertThat(refused.problem()).isEqualTo("protocol-still-booked");
        assertThat(refused.json().path("treatments").path(0).path("areas").toString())
                .isEqualTo("[\"hands\"]");
        assertThat(director.publish(draft, "2027-01-19").status()).isEqualTo(201);
        assertThat(book(HANDS, "2027-02-18T10:00:00+01:00").field()).isEqualTo("treatment");
    }

    /** Two directors publish at once, for different days: both mean to follow version 1. */
    @Test
    void ofTwoPublicationsOneWins() throws Exception {
        List<String> drafts = List.of(director.draft(director.every("P21D")), director.draft(director.every("P28D")));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Answer>> both = List.of(
                    () -> director.publish(drafts.get(0), "2027-02-01"),
                    () -> director.publish(drafts.get(1), "2027-03-01"));
            List<Integer> statuses = threads.invokeAll(both).stream()
                    .map(RevisionIT::status)
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(201, 409);
        }
        assertThat(director.wire().get(director.path("/versions")).json().path("items"))
                .hasSize(2);
        String third = director.draft(director.every("P10D").replace("version: 2", "version: 3"));
        Answer overlapping = director.publish(third, "2027-02-01");
        assertThat(overlapping.problem()).isEqualTo("protocol-version-conflict");
        assertThat(overlapping.json().path("nextVersion").asInt(0)).isEqualTo(3);
    }

    /** Whichever comes second knows of the first: nothing stays booked by rules that are no longer in force. */
    @Test
    void aBookingAndAPublicationAtTheSameMomentKnowOfEachOther() throws Exception {
        visit(book("2027-01-11T10:00:00+01:00"));
        String draft = director.draft(director.every("P21D"));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Answer> booking = threads.submit(() -> book("2027-01-25T10:00:00+01:00"));
            Future<Answer> published = threads.submit(() -> director.publish(draft, "2027-01-05"));
            assertThat(published.get().status()).as(published.get().text()).isEqualTo(201);
            judgeAnew();
            if (booking.get().status() == 201) {
                assertThat(appointment(visit(booking.get())).path("flag").isMissingNode())
                        .as("it was booked by version 1")
                        .isFalse();
            } else {
                assertThat(booking.get().problem()).isEqualTo("booking-refused");
            }
        }
    }

    private static int status(Future<Answer> answer) {
        try {
            return answer.get().status();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
