package clinic.sunwise.booking.messages.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentNews;
import clinic.sunwise.booking.pathway.EstimateNews;
import clinic.sunwise.booking.waitinglist.postgres.WaitingRounds;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.Wire.Answer;
import jakarta.mail.internet.MimeMessage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The kinds of messages that do not belong to the usual way of one appointment. */
class MessageKindsIT extends MailedClinic {

    @Autowired
    private WaitingRounds waiting;

    @Autowired
    private AppointmentNews news;

    @Autowired
    private EstimateNews estimates;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aCourseIsOneMailWithAnEntryForEachSession() throws Exception {
        Answer planned = done(utrecht.asPatient(anna)
                .post(utrecht.path("/courses/plan"), "{\"treatment\":" + LEVEL_1 + ",\"sessions\":4}"));
        List<String> sessions = planned.json()
                .path("plan")
                .path("sessions")
                .valueStream()
                .map(each -> "{\"startsAt\":" + each.path("startsAt") + ",\"practitionerId\":"
                        + each.path("practitionerId") + "}")
                .toList();
        Answer course = done(utrecht.asPatient(anna)
                .post(
                        utrecht.path("/courses"),
                        "{\"treatment\":" + LEVEL_1 + ",\"adviceConfirmed\":true,\"sessions\":["
                                + String.join(",", sessions) + "]}"));
        List<MimeMessage> mails = arrived();
        assertThat(subjects(mails))
                .filteredOn(subject -> subject.startsWith("Uw"))
                .containsExactly("Uw afspraken bij " + utrecht.id());
        assertThat(Pattern.compile("METHOD:REQUEST")
                        .matcher(parts(mails.getFirst()))
                        .results())
                .hasSize(4);
        JsonNode first = course.json().path("appointments").path(3);
        assertThat(told(utrecht.path(
                        "/appointments/" + first.path("appointmentId").asString())))
                .startsWith("confirmation sent -\n");
    }

    @Test
    void whatWasAskedForIsDecided() throws Exception {
        booked(anna, MONDAY);
        arrived();
        String declined = asked("2027-01-18");
        String accepted = asked("2027-01-19");
        assertThat(arrived()).as("nobody has decided yet").isEmpty();
        String why = "{\"reason\":\"Her skin has healed since the herpes.\"}";
        done(utrecht.as(Role.CLINICIAN).post(declined + "/decline", why));
        done(utrecht.as(Role.CLINICIAN).post(accepted + "/accept", why));
        List<MimeMessage> mails = arrived();
        assertThat(subjects(mails))
                .startsWith(
                        "Over uw verzoek bij " + utrecht.id() + " is beslist",
                        "Uw verzoek bij " + utrecht.id() + " is aanvaard");
        assertThat(parts(mails.getFirst()))
                .contains("Log in om te lezen waarom")
                .doesNotContain("herpes");
        assertThat(parts(mails.get(1))).contains("METHOD:REQUEST");
    }

    private String asked(String day) {
        Answer asked = done(utrecht.asPatient(anna)
                .post(
                        utrecht.path("/requests"),
                        "{\"treatment\":" + LEVEL_1 + ",\"startsAt\":\"" + day
                                + "T10:00:00+01:00\",\"adviceConfirmed\":true}"));
        return utrecht.path("/appointments/" + asked.json().path("id").asString());
    }

    /** She has told that she has a cold sore: that is nobody's business who sees her mail. */
    @Test
    void whatNoLongerHoldsIsToldOnceWithOtherTimes() throws Exception {
        booked(anna, MONDAY);
        arrived();
        done(
                utrecht.asPatient(anna)
                        .post(
                                utrecht.path("/screenings"),
                                "{\"answers\":[{\"question\":\"skin-now\",\"answer\":{\"herpes-active\":{\"over\":\"2027-01-20\"}}}]}"));
        List<MimeMessage> mails = arrived();
        assertThat(subjects(mails)).containsExactly("Kijk naar uw afspraak bij " + utrecht.id());
        assertThat(parts(mails.getFirst()))
                .contains("Tijden die zouden passen in plaats van maandag 11 januari 2027, 10:00")
                .containsPattern("januari 2027, 09:00")
                .doesNotContainIgnoringCase("herpes");
        assertThat(arrived()).isEmpty();
    }

    @Test
    void anOfferOfTheWaitingListSaysUntilWhenItIsKept() throws Exception {
        String taken = booked(anna, MONDAY);
        UUID berta = reachable("berta@example.org", "en");
        done(utrecht.asPatient(berta).post(utrecht.path("/waiting-list"), "{\"treatment\":" + LEVEL_1 + """
                        ,"from":"2027-01-11","until":"2027-01-11","hours":{"from":"10:00","to":"10:00"}}"""));
        done(desk().post(taken + "/cancel", "{}"));
        arrived();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            waiting.round();
            return jdbc.sql("SELECT count(*) FROM message WHERE kind = 'waiting-offer'")
                            .query(Integer.class)
                            .single()
                    == 1;
        });
        List<MimeMessage> mails = arrived();
        assertThat(subjects(mails)).containsExactly("A time has become free at " + utrecht.id());
        assertThat(parts(mails.getFirst()))
                .contains("It is kept for you until Monday, 4 January 2027, 10:00")
                .contains("Monday, 11 January 2027");
    }

    @Test
    void documentsAreToldByNumberAndAmountAlone() throws Exception {
        UUID invoice = UUID.randomUUID();
        for (int delivered = 0; delivered < 2; delivered++) {
            transaction.executeWithoutResult(status -> {
                estimates.handedOver(new EstimateNews.HandedOver(
                        invoice,
                        utrecht.id(),
                        anna,
                        "E-2027-1",
                        LocalDate.of(2027, 4, 4),
                        new BigDecimal("900.00"),
                        "EUR"));
                news.invoiced(
                        utrecht.id(),
                        anna,
                        new Appointment.Invoice(
                                invoice, "UTR-2027-1", clock.instant(), new BigDecimal("104.00"), "EUR"),
                        Optional.empty());
            });
        }
        List<MimeMessage> mails = arrived();
        assertThat(subjects(mails)).containsExactly("Uw offerte van " + utrecht.id(), "Uw factuur van " + utrecht.id());
        assertThat(parts(mails.getFirst()).replace('\u00a0', ' '))
                .contains("Uw offerte E-2027-1 is klaar: € 900,00, geldig tot en met 4 april 2027.")
                .contains("/book/" + utrecht.id() + "/papers");
        assertThat(parts(mails.get(1)).replace('\u00a0', ' ')).contains("Uw factuur UTR-2027-1 is klaar: € 104,00.");
    }
}
