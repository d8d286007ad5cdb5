package clinic.sunwise.booking.messages.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.Wire;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A patient who wants to be erased says so twice: signed in, and by the link in a mail. */
class ErasureMailIT extends MailedClinic {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/erasure/[0-9a-f-]{36})");

    @Test
    void neitherASlipNorAStolenSessionErases() throws Exception {
        String erasure = utrecht.path("/patients/" + anna + "/erasure");
        Wire herself = utrecht.asPatient(anna);
        assertThat(done(herself.post(erasure, "")).text())
                .contains("\"state\":\"to-be-confirmed\"", "\"confirmableUntil\":\"2027-01-07T")
                .doesNotContain("erasedAt");
        done(herself.post(erasure, ""));
        List<MimeMessage> mails = arrived();
        assertThat(subjects(mails)).containsExactly("Bevestig het alstublieft: uw gegevens bij " + utrecht.id());
        String text = parts(mails.getFirst());
        assertThat(text).contains("Er is nog niets gewist.", "Hebt u het niet zelf gevraagd");
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();

        Wire anybody = utrecht.as(Role.ANONYMOUS);
        assertThat(done(anybody.get(link.group(1))).text())
                .as("programs follow links before people do")
                .contains("lang=\"nl\"", "Mijn gegevens voorgoed wissen")
                .doesNotContain("name=\"wanted\"");
        assertThat(done(herself.get(utrecht.path("/patients/" + anna))).text()).contains("anna@example.org");

        assertThat(pressed(anybody, link.group(1)))
                .contains("Uw gegevens zijn gewist.")
                .doesNotContain("<button");
        assertThat(herself.get(utrecht.path("/patients/" + anna)).status()).isEqualTo(404);
        assertThat(pressed(anybody, link.group(1))).as("once").contains("Your data are erased.");
        assertThat(jdbc.sql("SELECT count(*) FROM message WHERE patient_id = ? AND (address <> '' OR body <> '')")
                        .param(anna)
                        .query(Integer.class)
                        .single())
                .as("what she was written, and where")
                .isZero();
        assertThat(arrived()).isEmpty();
    }

    @Test
    void theLinkIsGoodForThreeDays() throws Exception {
        done(utrecht.asPatient(anna).post(utrecht.path("/patients/" + anna + "/erasure"), ""));
        Matcher link = LINK.matcher(parts(arrived().getFirst()));
        assertThat(link.find()).isTrue();
        clock.set("2027-01-07T07:00:00Z");
        assertThat(utrecht.as(Role.ANONYMOUS).get(link.group(1)).status()).isEqualTo(404);
        Wire anybody = utrecht.as(Role.ANONYMOUS);
        assertThat(anybody.send(anybody.request(link.group(1))
                                .POST(BodyPublishers.noBody())
                                .build())
                        .status())
                .isEqualTo(404);
        assertThat(done(utrecht.asPatient(anna).get(utrecht.path("/patients/" + anna)))
                        .text())
                .contains("anna@example.org");
    }

    private String pressed(Wire anybody, String link) {
        return done(anybody.send(anybody.request(link)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(""))
                        .build()))
                .text();
    }
}
