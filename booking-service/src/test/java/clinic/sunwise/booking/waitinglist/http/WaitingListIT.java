package clinic.sunwise.booking.waitinglist.http;

import static clinic.sunwise.booking.waitinglist.http.WaitingWire.AT_TEN;
import static clinic.sunwise.booking.waitinglist.http.WaitingWire.TEN;
import static clinic.sunwise.booking.waitinglist.http.WaitingWire.TREATMENT;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.booking.availability.Availability;
import clinic.sunwise.booking.waitinglist.Offers;
import clinic.sunwise.platform.reach.Reach;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What gets free is offered in order, held, and goes on to the next. */
class WaitingListIT extends WaitingClinic {

    @Autowired
    private Offers offers;

    @Test
    void whatIsCancelledIsOfferedInOrderAndHeld() {
        UUID anna = list.patient();
        UUID berta = list.patient();
        String first = WaitingWire.id(list.put(anna, AT_TEN));
        String second = WaitingWire.id(list.put(berta, AT_TEN));
        JsonNode waiting = list.until(anna, first, wish -> wish.path("lookedAt").isString());
        assertThat(waiting.path("standing").asString()).isEqualTo("no-free-time");
        assertThat(waiting.path("place").asInt()).isEqualTo(1);

        list.cancel(list.booked());
        JsonNode offer = list.offered(anna, first);
        assertThat(offer.path("startsAt").asString()).isEqualTo(TEN);
        assertThat(offer.path("heldUntil").asString()).isEqualTo("2027-01-04T10:00:00+01:00");
        assertThat(offer.path("practitionerId").asString())
                .isEqualTo(list.sanne().toString());
        JsonNode behind = list.until(
                berta, second, wish -> wish.path("standing").asString().equals("earlier-in-line"));
        assertThat(behind.path("place").asInt()).isEqualTo(2);
        assertThat(list.clinic().book(list.patient(), TREATMENT, TEN).problem())
                .as("it is held")
                .isEqualTo("slot-taken");

        Answer page = list.reception().get(list.clinic().path("/waiting-list?state=waiting&limit=1"));
        assertThat(page.json().path("items").path(0).path("id").asString()).isEqualTo(first);
        assertThat(page.json().path("items").path(0).path("standing").asString())
                .isEqualTo("offered");
        Answer rest = list.reception()
                .get(list.clinic().path("/waiting-list?state=waiting&cursor=")
                        + page.json().path("next").asString());
        assertThat(rest.json().path("items")).hasSize(1);
        assertThat(rest.json().path("items").path(0).path("id").asString()).isEqualTo(second);

        Answer taken = list.book(anna, offer);
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.json().path("startsAt").asString()).isEqualTo(TEN);
        list.until(anna, first, wish -> wish.path("state").asString().equals("fulfilled"));
        list.until(berta, second, wish -> wish.path("standing").asString().equals("no-free-time"));
        assertThat(endings()).isEqualTo("taken");
    }

    @Test
    void anOfferLapsesToTheNextByItselfAndADeclinedOneAtOnce() {
        UUID anna = list.patient();
        UUID berta = list.patient();
        UUID carla = list.patient();
        String first = WaitingWire.id(list.put(anna, AT_TEN));
        String second = WaitingWire.id(list.put(berta, AT_TEN));
        String third = WaitingWire.id(list.put(carla, AT_TEN));
        list.cancel(list.booked());
        JsonNode lapsing = list.offered(anna, first);
        clock.set("2027-01-04T09:00:00Z");
        assertThat(list.book(anna, lapsing).problem()).isEqualTo("hold-expired");

        JsonNode declined = list.offered(berta, second);
        assertThat(list.clinic()
                        .asPatient(berta)
                        .post(list.wish(first) + "/decline", "{}")
                        .status())
                .as("another's")
                .isEqualTo(404);
        Answer answer = list.clinic().asPatient(berta).post(list.wish(second) + "/decline", "{}");
        assertThat(answer.json().path("state").asString()).as(answer.text()).isEqualTo("waiting");
        assertThat(list.book(berta, declined).status()).isNotEqualTo(201);
        assertThat(list.clinic()
                        .asPatient(berta)
                        .post(list.wish(second) + "/decline", "{}")
                        .problem())
                .isEqualTo("wrong-state");

        list.offered(carla, third);
        Answer withdrawn = list.reception().post(list.wish(third) + "/withdraw", "{}");
        assertThat(withdrawn.json().path("state").asString())
                .as(withdrawn.text())
                .isEqualTo("withdrawn");
        assertThat(list.clinic().book(list.patient(), TREATMENT, TEN).status())
                .as("nobody is left who has not said no")
                .isEqualTo(201);
        assertThat(endings()).isEqualTo("lapsed,declined,declined");
    }

    @Test
    void aLiftedClosureFreesTimesAndNobodyIsOfferedTwoAtOnce() {
        Answer closure = list.reception()
                .post(
                        list.clinic().path("/timetable/entries"),
                        "{\"kind\":\"closure\",\"from\":\"2027-01-12\",\"to\":\"2027-01-12\",\"reason\":\"Painters\"}");
        assertThat(closure.status()).as(closure.text()).isEqualTo(201);
        UUID anna = list.patient();
        String tuesday = "\"from\":\"2027-01-12\",\"until\":\"2027-01-12\"";
        String cheeks = WaitingWire.id(list.put(anna, tuesday));
        String hands = WaitingWire.id(list.clinic()
                .asPatient(anna)
                .post(
                        list.clinic().path("/waiting-list"),
                        "{\"treatment\":" + TREATMENT.replace("cheeks", "hands") + "," + tuesday + "}"));
        list.until(anna, cheeks, wish -> wish.path("standing").asString().equals("no-free-time"));
        list.reception()
                .delete(list.clinic()
                        .path("/timetable/entries/" + closure.json().path("id").asString()));
        clock.set("2027-01-04T07:00:10Z");
        JsonNode offer = list.offered(anna, cheeks);
        assertThat(offer.path("startsAt").asString()).isEqualTo("2027-01-12T09:00:00+01:00");
        list.until(anna, hands, wish -> wish.path("standing").asString().equals("keeps-another-time"));
        assertThat(list.book(anna, offer).status()).isEqualTo(201);
        JsonNode other = list.offered(anna, hands);
        assertThat(other.path("startsAt").asString())
                .as("not while she is treated already")
                .isEqualTo("2027-01-12T09:30:00+01:00");
    }

    @Test
    void theSameJudgeDecidesAndTheClinicsPolicyHoldsTheOffer() {
        TestClinic strict = TestClinic.levels(jdbc, port);
        jdbc.sql("""
                        INSERT INTO booking_policy (clinic_id, effective_from, minimum_notice_minutes, horizon_days,
                            late_cancellation_minutes, waiting_offer_minutes)
                        VALUES (?, '2026-01-01', 2880, 400, 0, 30)""").param(strict.id()).update();
        list = WaitingWire.of(strict, rounds);
        UUID anna = list.patient();
        assertThat(list.clinic()
                        .book(anna, TREATMENT, "2027-01-08T10:00:00+01:00")
                        .status())
                .isEqualTo(201);
        UUID berta = list.patient();
        String tooClose = WaitingWire.id(list.put(anna, AT_TEN));
        String next = WaitingWire.id(list.put(berta, AT_TEN));
        list.cancel(list.booked());
        JsonNode offer = list.offered(berta, next);
        assertThat(offer.path("heldUntil").asString()).isEqualTo("2027-01-04T08:30:00+01:00");
        assertThat(list.until(anna, tooClose, wish -> wish.path("lookedAt").isString())
                        .path("standing")
                        .asString())
                .isEqualTo("not-agreed");
        clock.set("2027-01-12T07:00:00Z");
        list.until(anna, tooClose, wish -> wish.path("state").asString().equals("over"));
    }

    /** Who has been looked at already would not be looked at again before the rest of the list has been. */
    @Test
    void whatGetsFreeDuringALookGoesToTheFirstInLine() {
        UUID anna = list.patient();
        UUID berta = list.patient();
        String first = WaitingWire.id(list.put(anna, AT_TEN));
        String second = WaitingWire.id(list.put(berta, AT_TEN));
        String booked = list.booked();
        Availability.Moment before = offers.moment(list.clinic().id());
        list.cancel(booked);
        try (Reach.Scope reach = Reach.everywhere()) {
            offers.consider(list.clinic().id(), UUID.fromString(second), before);
        }
        list.offered(anna, first);
        assertThat(list.clinic()
                        .asPatient(berta)
                        .get(list.wish(second))
                        .json()
                        .path("offer")
                        .isObject())
                .isFalse();
    }

    /** Two instances of the service, or more. */
    @Test
    void whoeverLooksThroughItNothingIsOfferedTwice() throws Exception {
        UUID anna = list.patient();
        String first = WaitingWire.id(list.put(anna, AT_TEN));
        String second = WaitingWire.id(list.put(list.patient(), AT_TEN));
        list.cancel(list.booked());
        Callable<Void> round = () -> {
            rounds.round();
            return null;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> each : threads.invokeAll(List.of(round, round, round, round))) {
                each.get();
            }
        }
        list.offered(anna, first);
        assertThat(jdbc.sql("SELECT wish_id FROM waiting_offer WHERE clinic_id = ?")
                        .param(list.clinic().id())
                        .query(UUID.class)
                        .list())
                .containsExactly(UUID.fromString(first));
        assertThat(list.reception().get(list.wish(second)).json().path("state").asString())
                .isEqualTo("waiting");
    }

    @Test
    void whoNeverAnswersDoesNotKeepATimeFromOthersForGood() {
        UUID anna = list.patient();
        String wish = WaitingWire.id(list.put(anna, "\"from\":\"2027-01-11\",\"until\":\"2027-01-11\""));
        for (int hour = 9; hour <= 13; hour += 2) {
            list.offered(anna, wish);
            clock.set("2027-01-04T%02d:00:00Z".formatted(hour));
        }
        list.until(anna, wish, each -> each.path("state").asString().equals("unanswered"));
        assertThat(endings()).isEqualTo("lapsed,lapsed,lapsed");
    }

    private String endings() {
        return String.join(
                ",",
                jdbc.sql("SELECT ending FROM waiting_offer WHERE clinic_id = ? ORDER BY made_at, ended_at")
                        .param(list.clinic().id())
                        .query(String.class)
                        .list());
    }
}
