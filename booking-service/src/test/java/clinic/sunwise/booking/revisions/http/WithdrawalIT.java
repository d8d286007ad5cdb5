package clinic.sunwise.booking.revisions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.Wire.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WithdrawalIT extends LevelsAtWork {

    @Test
    void aScheduledVersionIsWithdrawnAndTheOneBeforeStaysInForce() {
        String inFebruary = visit(book("2027-02-01T10:00:00+01:00"));
        String later = visit(book("2027-02-15T10:00:00+01:00"));
        publish(2, "P21D", "2027-02-01");
        judgeAnew();
        assertThat(appointment(later).path("flag").isMissingNode()).isFalse();
        assertThat(book("2027-03-02T10:00:00+01:00").problem()).isEqualTo("booking-refused");
        JsonNode byTheSecond = appointment(visit(book(HANDS, "2027-02-08T10:00:00+01:00")));
        assertThat(byTheSecond.path("protocolVersion").asInt(0)).isEqualTo(2);

        Answer withdrawn = withdraw(2);
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(withdrawn.json().path("patientsJudgedAnew").asInt(0)).isEqualTo(1);
        JsonNode version = withdrawn.json().path("version");
        assertThat(version.path("state").asString()).isEqualTo("withdrawn");
        assertThat(version.path("withdrawnAt").asString()).isEqualTo("2027-01-04T08:00:00+01:00");
        assertThat(version.path("withdrawnBy").asString()).isNotBlank();
        judgeAnew();
        for (String visit : new String[] {inFebruary, later}) {
            assertThat(appointment(visit).path("flag").isMissingNode()).isTrue();
        }
        assertThat(book("2027-03-02T10:00:00+01:00").status())
                .as("15 days later, by version 1")
                .isEqualTo(201);
        assertThat(director.version(1).path("effectiveUntil").isMissingNode()).isTrue();
        assertThat(director.version(2).path("text").asString())
                .as("by which the hands were judged")
                .contains("minimum: P21D");
    }

    @Test
    void itsNumberIsNotGivenAgain() {
        publish(2, "P21D", "2027-02-01");
        withdraw(2);
        assertThat(director.wire()
                        .post(director.path("/drafts"), Director.body(director.every("P28D")))
                        .json()
                        .path("reason")
                        .asString())
                .isEqualTo("'version' is 2, but the next one is 3");
        publish(3, "P28D", "2027-01-20");
        JsonNode versions =
                director.wire().get(director.path("/versions")).json().path("items");
        assertThat(versions.findValuesAsString("state")).containsExactly("in-force", "withdrawn", "scheduled");
        assertThat(versions.path(0).path("effectiveUntil").asString()).isEqualTo("2027-01-19");
        assertThatThrownBy(() -> jdbc.sql("INSERT INTO clinic_protocol VALUES (?, ?, 2, '2027-01-15')")
                        .params(utrecht.id(), Director.CODE)
                        .update())
                .hasMessageContaining("is withdrawn");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM protocol_withdrawal").update())
                .hasMessageContaining("is only added to");
    }

    @Test
    void oneBetweenTwoOthersIsWithdrawnToo() {
        publish(2, "P21D", "2027-02-01");
        publish(3, "P28D", "2027-03-01");
        assertThat(withdraw(2).status()).isEqualTo(200);
        assertThat(director.version(1).path("effectiveUntil").asString()).isEqualTo("2027-02-28");
        assertThat(director.version(3).path("state").asString()).isEqualTo("scheduled");
    }

    @Test
    void whatJudgesAlreadyIsNotWithdrawn() {
        publish(2, "P21D", "2027-01-05");
        clock.set("2027-01-04T22:59:59Z");
        Answer first = withdraw(1);
        assertThat(first.problem()).isEqualTo("protocol-version-not-scheduled");
        assertThat(first.json().path("state").asString()).isEqualTo("in-force");
        clock.set("2027-01-04T23:00:00Z");
        Answer begun = withdraw(2);
        assertThat(begun.problem())
                .as("its first day has begun in Utrecht")
                .isEqualTo("protocol-version-not-scheduled");
        assertThat(begun.json().path("state").asString()).isEqualTo("in-force");
        clock.set("2027-01-04T22:59:59Z");
        assertThat(withdraw(2).status()).isEqualTo(200);
        assertThat(withdraw(2).json().path("state").asString()).isEqualTo("withdrawn");
        assertThat(withdraw(3).status()).isEqualTo(404);
    }

    @Test
    void whatOnlyItOffersIsMovedFirst() {
        String text = director.every("P14D");
        String without = text.replace(", hands: 20", "");
        assertThat(director.publish(director.draft(without), "2027-02-01").status())
                .isEqualTo(201);
        String third = text.replace("version: 2", "version: 3");
        assertThat(director.publish(director.draft(third), "2027-03-01").status())
                .isEqualTo(201);
        String hands = visit(book(HANDS, "2027-03-08T10:00:00+01:00"));
        Answer refused = withdraw(3);
        assertThat(refused.problem()).as(refused.text()).isEqualTo("protocol-still-booked");
        assertThat(refused.json().path("treatments").path(0).path("areas").toString())
                .isEqualTo("[\"hands\"]");
        assertThat(utrecht.asPatient(anna).post(hands + "/cancel", "{}").status())
                .isEqualTo(200);
        assertThat(withdraw(3).status()).isEqualTo(200);
    }

    @Test
    void onlyThoseWhoPublishWithdraw() {
        publish(2, "P21D", "2027-02-01");
        String path = director.path("/versions/2/withdrawal");
        for (Role role : new Role[] {Role.RECEPTION, Role.ACCOUNTANT}) {
            assertThat(utrecht.as(role).post(path, "{}").problem()).isEqualTo("forbidden");
        }
        assertThat(utrecht.asPatient(anna).post(path, "{}").problem()).isEqualTo("forbidden");
        assertThat(TestClinic.levels(jdbc, port)
                        .as(Role.ADMINISTRATOR)
                        .post(path, "{}")
                        .status())
                .isIn(403, 404);
        assertThat(utrecht.as(Role.CLINICIAN).post(path, "{}").status()).isEqualTo(200);
    }

    private void publish(int version, String distance, String from) {
        String text = director.every(distance).replace("\nversion: 2\n", "\nversion: " + version + "\n");
        Answer published = director.publish(director.draft(text), from);
        assertThat(published.status()).as(published.text()).isEqualTo(201);
    }

    private Answer withdraw(int version) {
        return director.wire().post(director.path("/versions/" + version + "/withdrawal"), "{}");
    }
}
