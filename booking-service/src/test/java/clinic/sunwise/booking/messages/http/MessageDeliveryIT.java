package clinic.sunwise.booking.messages.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.messages.MessageStore;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mail servers are away, processes die, and there are several of them. */
class MessageDeliveryIT extends MailedClinic {

    @Autowired
    private MessageStore store;

    @Test
    void whileTheMailServerIsAwayMessagesWait() throws Exception {
        String visit = booked(anna, MONDAY);
        try (ServerSocket closed = new ServerSocket(0)) {
            sender.setPort(closed.getLocalPort());
        }
        assertThat(arrived()).isEmpty();
        assertThat(arrived()).isEmpty();
        assertThat(told(visit)).isEqualTo("confirmation waiting -\nreminder waiting -\npreparation waiting -");
        sender.setPort(SERVER.getSmtp().getPort());
        clock.set("2027-01-04T07:01:00Z");
        assertThat(arrived()).hasSize(2);
        assertThat(arrived()).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsGivenUp() throws Exception {
        String visit = booked(reachable("anna at home", "en"), MONDAY);
        assertThat(arrived()).isEmpty();
        assertThat(told(visit)).contains("confirmation refused address-refused");
    }

    /** Nobody knows whether the mail server has it, so it is sent again, as the same mail. */
    @Test
    void whatADeadProcessWasSendingIsSentWhenItsLeaseIsOverUnderTheSameId() throws Exception {
        String visit = booked(anna, MONDAY);
        MessageStore.Claim dead = store.claim(clock.instant(), clock.instant().plus(Duration.ofMinutes(2)))
                .orElseThrow();
        assertThat(subjects(arrived()))
                .as("the other one")
                .containsExactly("Zo bereidt u uw afspraak bij " + utrecht.id() + " voor");
        clock.set("2027-01-04T07:02:00Z");
        List<MimeMessage> late = arrived();
        assertThat(late).hasSize(1);
        assertThat(late.getFirst().getMessageID()).isEqualTo("<" + dead.ids()[0] + "@sunwise.clinic>");
        store.sent(dead, new MessageStore.Sent("x@example.org", "en", "late", "late"), clock.instant());
        assertThat(messages(visit).findFirst().orElseThrow().path("to").asString())
                .as("who has lost the lease settles nothing")
                .isEqualTo("anna@example.org");
    }

    @Test
    void severalInstancesSendEachOnce() throws Exception {
        booked(anna, MONDAY);
        booked(reachable("berta@example.org", "es"), "2027-01-11T11:00:00+01:00");
        booked(reachable("clara@example.org", "ru"), "2027-01-11T12:00:00+01:00");
        Callable<Void> round = () -> {
            rounds.round();
            return null;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> each : threads.invokeAll(List.of(round, round, round, round))) {
                each.get();
            }
        }
        assertThat(subjects(List.of(SERVER.getReceivedMessages())))
                .containsExactlyInAnyOrder(
                        "Uw afspraak bij " + utrecht.id(),
                        "Zo bereidt u uw afspraak bij " + utrecht.id() + " voor",
                        "Su cita en " + utrecht.id(),
                        "Antes de su cita en " + utrecht.id(),
                        "Ваша запись: " + utrecht.id(),
                        "Перед вашим приёмом: " + utrecht.id());
    }
}
