package clinic.sunwise.booking.messages.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a patient is told about an appointment from its booking to the days after it. */
class MessagesIT extends MailedClinic {

    @Test
    void fromTheBookingToTheCancellationOneCalendarEntryIsTold() throws Exception {
        String visit = booked(anna, MONDAY);
        List<MimeMessage> first = arrived();
        assertThat(subjects(first))
                .containsExactly(
                        "Uw afspraak bij " + utrecht.id(), "Zo bereidt u uw afspraak bij " + utrecht.id() + " voor");
        MimeMessage confirmation = first.getFirst();
        String id = messages(visit).findFirst().orElseThrow().path("id").asString();
        assertThat(confirmation.getMessageID()).isEqualTo("<" + id + "@sunwise.clinic>");
        assertThat(confirmation.getFrom()[0]).hasToString(utrecht.id() + " <no-reply@localhost>");
        assertThat(confirmation.getAllRecipients()[0]).hasToString("anna@example.org");
        String entry = unfolded(parts(confirmation));
        assertThat(entry)
                .contains("Beste Anna de Vries,", "maandag 11 januari 2027", "10:00 – 10:20 (Midden-Europese tijd)")
                .contains("lang=\"nl\"", "Sanne Jansen", "http://localhost:8080/book/" + utrecht.id() + "/appointments")
                .contains("text/calendar; charset=UTF-8; method=REQUEST; name=appointment.ics")
                .contains(
                        "METHOD:REQUEST\n", "UID:" + visit.substring(visit.lastIndexOf('/') + 1) + "@sunwise.clinic\n")
                .contains("SEQUENCE:0\n", "STATUS:CONFIRMED\n", "DTSTART:20270111T090000Z\n")
                .contains("mailto:anna@example.org\n", "mailto:no-reply@localhost\n")
                .doesNotContainIgnoringCase("dermabras");
        assertThat(parts(first.getLast()))
                .contains("Niet harsen en geen laser of IPL op de plek.")
                .contains("Van 4 januari 2027 tot en met 10 januari 2027");
        assertThat(told(visit)).isEqualTo("confirmation sent -\nreminder waiting -\npreparation sent -");
        assertThat(arrived()).as("once").isEmpty();

        done(utrecht.asPatient(anna)
                .post(visit + "/move", "{\"startsAt\":\"2027-01-12T11:00:00+01:00\",\"version\":0}"));
        List<MimeMessage> moved = arrived();
        assertThat(subjects(moved))
                .containsExactly(
                        "Uw afspraak bij " + utrecht.id() + " is gewijzigd",
                        "Zo bereidt u uw afspraak bij " + utrecht.id() + " voor");
        assertThat(unfolded(parts(moved.getFirst())))
                .contains("Hij is niet meer op maandag 11 januari 2027, 10:00.")
                .contains("METHOD:REQUEST\n", "SEQUENCE:1\n", "DTSTART:20270112T100000Z\n");
        assertThat(told(visit)).contains("reminder dropped overtaken\n", "reminder waiting -\n");

        clock.set("2027-01-11T09:59:59Z");
        assertThat(arrived()).as("the reminder of the old time").isEmpty();
        clock.set("2027-01-11T10:00:00Z");
        assertThat(subjects(arrived())).containsExactly("Herinnering aan uw afspraak bij " + utrecht.id());

        done(desk().post(visit + "/cancel", "{}"));
        List<MimeMessage> cancelled = arrived();
        assertThat(subjects(cancelled)).containsExactly("Uw afspraak bij " + utrecht.id() + " is afgezegd");
        assertThat(unfolded(parts(cancelled.getFirst())))
                .contains("method=CANCEL", "METHOD:CANCEL\n", "STATUS:CANCELLED\n", "SEQUENCE:2\n");
    }

    @Test
    void aCancelledAppointmentIsNotRemindedOfAndACompletedOneIsLookedAfter() throws Exception {
        String given = booked(anna, "2027-01-13T10:00:00+01:00");
        done(desk().post(given + "/cancel", "{}"));
        assertThat(subjects(arrived()))
                .as("the confirmation, not sent yet, has been overtaken")
                .containsExactly("Uw afspraak bij " + utrecht.id() + " is afgezegd");
        clock.set("2027-01-12T10:00:00Z");
        assertThat(arrived()).isEmpty();

        String visit = booked(anna, "2027-01-14T10:00:00+01:00");
        clock.set("2027-01-14T09:00:00Z");
        arrived();
        done(desk().post(visit + "/check-in", TestClinic.CHECKED));
        done(utrecht.as(Role.CLINICIAN).post(visit + "/complete", "{\"performed\":" + LEVEL_1 + "}"));
        List<MimeMessage> after = arrived();
        assertThat(subjects(after)).containsExactly("Na uw afspraak bij " + utrecht.id());
        assertThat(parts(after.getFirst()))
                .contains("Vanaf vandaag", "Bescherm de huid goed tegen de zon.")
                .contains("Van 14 januari 2027 tot en met 11 februari 2027");
    }

    /** Whoever follows the link, be it a program, changes nothing; one post refuses, as RFC 8058 has it, another takes it back. */
    @Test
    void remindersCanBeRefusedAndWantedAgain() throws Exception {
        booked(anna, MONDAY);
        String next = booked(anna, "2027-01-25T10:00:00+01:00");
        String again = booked(anna, "2027-02-08T10:00:00+01:00");
        arrived();
        clock.set("2027-01-10T09:00:00Z");
        MimeMessage reminder = arrived().getLast();
        assertThat(reminder.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String link = reminder.getHeader("List-Unsubscribe")[0].replaceAll("^<http://localhost:8080|>$", "");
        Wire anybody = utrecht.as(Role.ANONYMOUS);
        assertThat(done(anybody.get(link)).text()).contains("lang=\"nl\"", "Ik wil ze niet meer");
        assertThat(oneClick(anybody, link, "List-Unsubscribe=One-Click").text()).contains("Stuur ze mij weer");
        oneClick(anybody, link, "List-Unsubscribe=One-Click");
        clock.set("2027-01-24T09:00:00Z");
        arrived();
        assertThat(told(next)).contains("reminder dropped unwanted");
        assertThat(oneClick(anybody, link, "wanted=true").text()).contains("Ik wil ze niet meer");
        clock.set("2027-02-07T09:00:00Z");
        arrived();
        assertThat(told(again)).contains("reminder sent -");

        assertThat(anybody.get("/unsubscribe/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(anybody.get("/unsubscribe/x").status()).isEqualTo(404);
        UUID ofAConfirmation = jdbc.sql("SELECT refusal_link FROM message WHERE kind = 'confirmation' LIMIT 1")
                .query(UUID.class)
                .single();
        assertThat(anybody.get("/unsubscribe/" + ofAConfirmation).status())
                .as("what was agreed on cannot be refused")
                .isEqualTo(404);
    }

    private Answer oneClick(Wire who, String link, String form) {
        return done(who.send(who.request(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build()));
    }

    @Test
    void staffSeesWhatWasSentAndSendsItAgain() throws Exception {
        String visit = booked(anna, MONDAY);
        String confirmation =
                messages(visit).findFirst().orElseThrow().path("id").asString();
        String again = visit + "/messages/" + confirmation + "/again";
        Answer waiting = desk().post(again, "{}");
        assertThat(waiting.problem()).isEqualTo("message-not-sent-again");
        assertThat(waiting.json().path("reason").asString()).isEqualTo("waiting");
        arrived();
        assertThat(messages(visit).findFirst().orElseThrow().path("text").asString())
                .startsWith("Beste Anna de Vries,");
        jdbc.sql("UPDATE patient SET email = 'anna@example.com', language = 'fr' WHERE id = ?")
                .param(anna)
                .update();
        String key = UUID.randomUUID().toString();
        Answer sent = done(desk().post(again, "{}", key));
        assertThat(sent.json().path("repetition").asInt()).isEqualTo(1);
        assertThat(desk().post(again, "{}", key).json()).isEqualTo(sent.json());
        List<MimeMessage> mails = arrived();
        assertThat(subjects(mails)).containsExactly("Votre rendez-vous à " + utrecht.id());
        assertThat(mails.getFirst().getAllRecipients()[0]).hasToString("anna@example.com");

        done(desk().post(visit + "/cancel", "{}"));
        assertThat(desk().post(again, "{}").json().path("reason").asString()).isEqualTo("overtaken");
        TestClinic other = TestClinic.levels(jdbc, port);
        assertThat(other.as(Role.RECEPTION).get(visit + "/messages").status()).isEqualTo(404);
        assertThat(other.as(Role.RECEPTION).post(again, "{}").status()).isEqualTo(404);
        assertThat(desk().get(utrecht.path("/appointments/" + UUID.randomUUID() + "/messages"))
                        .status())
                .isEqualTo(404);
        assertThat(desk().post(visit + "/messages/" + UUID.randomUUID() + "/again", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(utrecht.asPatient(anna).get(visit + "/messages").status()).isEqualTo(403);
    }

    @Test
    void whoHasNoAddressIsNotWrittenTo() throws Exception {
        UUID berta = utrecht.healthyPatient("1980-01-01");
        String visit = booked(berta, MONDAY);
        assertThat(arrived()).isEmpty();
        assertThat(told(visit)).contains("confirmation dropped no-address");
    }

    /** The demo's past, or an outage of days. */
    @Test
    void whatIsOverIsNotTold() throws Exception {
        String visit = booked(anna, "2027-01-20T10:00:00+01:00");
        clock.set("2027-01-07T07:00:00Z");
        assertThat(subjects(arrived())).containsExactly("Zo bereidt u uw afspraak bij " + utrecht.id() + " voor");
        clock.set("2027-01-20T09:00:00Z");
        assertThat(arrived()).isEmpty();
        assertThat(told(visit))
                .isEqualTo("confirmation dropped too-late\nreminder dropped too-late\npreparation sent -");
    }
}
