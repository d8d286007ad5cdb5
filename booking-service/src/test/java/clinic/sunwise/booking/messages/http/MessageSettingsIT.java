package clinic.sunwise.booking.messages.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.Wire;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a clinic writes to its patients is its own to say. */
class MessageSettingsIT extends MailedClinic {

    @Test
    void whatIsSetHoldsForWhatWaits() throws Exception {
        Wire administrator = utrecht.as(Role.ADMINISTRATOR);
        String path = utrecht.path("/message-settings");
        assertThat(desk().get(path).text()).isEqualTo("{\"switchedOff\":[],\"reminderMinutes\":1440,\"version\":0}");
        String visit = booked(anna, MONDAY);
        String wanted = """
                {"switchedOff":["preparation"],"reminderMinutes":120,"senderName":"Praktijk Jansen","version":%d}""";
        assertThat(done(administrator.put(path, wanted.formatted(0))).text()).isEqualTo(wanted.formatted(1));
        assertThat(administrator.put(path, wanted.formatted(0)).problem()).isEqualTo("changed-meanwhile");
        List<MimeMessage> mails = arrived();
        assertThat(subjects(mails)).containsExactly("Uw afspraak bij " + utrecht.id());
        assertThat(mails.getFirst().getFrom()[0]).hasToString("Praktijk Jansen <no-reply@localhost>");
        assertThat(told(visit)).contains("preparation dropped switched-off");
        clock.set("2027-01-11T06:59:59Z");
        assertThat(arrived()).isEmpty();
        clock.set("2027-01-11T07:00:00Z");
        assertThat(subjects(arrived())).containsExactly("Herinnering aan uw afspraak bij " + utrecht.id());
        assertThat(done(administrator.put(path, wanted.formatted(1)))
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"reminderMinutes\":60,\"version\":0}; switchedOff",
                "{\"switchedOff\":[\"reminder\",\"x\"],\"reminderMinutes\":60,\"version\":0}; switchedOff[1]",
                "{\"switchedOff\":[],\"version\":0}; reminderMinutes",
                "{\"switchedOff\":[],\"reminderMinutes\":59,\"version\":0}; reminderMinutes",
                "{\"switchedOff\":[],\"reminderMinutes\":10081,\"version\":0}; reminderMinutes",
                "{\"switchedOff\":[],\"reminderMinutes\":60}; version",
                "{\"switchedOff\":[],\"reminderMinutes\":60,\"version\":-1}; version",
                "{\"switchedOff\":[],\"reminderMinutes\":60,\"version\":0,\"senderName\":\" \"}; senderName",
                "{\"switchedOff\":[],\"reminderMinutes\":60,\"version\":0,\"senderName\":\"a\\r\\nBcc: b\"}; senderName",
                "{\"switchedOff\":[],\"reminderMinutes\":60,\"version\":0,\"other\":1}; other",
            })
    void whatCannotBeIsNamed(String body, String field) {
        assertThat(utrecht.as(Role.ADMINISTRATOR)
                        .put(utrecht.path("/message-settings"), body)
                        .field())
                .isEqualTo(field);
    }

    @Test
    void onlyItsAdministratorSetsThem() {
        String body = "{\"switchedOff\":[],\"reminderMinutes\":60,\"version\":0}";
        String path = utrecht.path("/message-settings");
        assertThat(desk().put(path, body).status()).isEqualTo(403);
        assertThat(utrecht.asPatient(anna).get(path).status()).isEqualTo(403);
        assertThat(TestClinic.levels(jdbc, port)
                        .as(Role.ADMINISTRATOR)
                        .put(path, body)
                        .status())
                .isEqualTo(404);
    }
}
