package clinic.sunwise.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailPageTest {

    @Test
    void aLinkCanBeFollowedAndNothingElseIsMarkup() {
        String page = MailPage.of(List.of(new CaughtMail(
                "a@b.org",
                "<script>alert(1)</script>",
                "Open\n\nhttps://x.org/sign-in#1\"onclick=.2\n\n<img src=x>",
                "<p>\"><script>alert(2)</script>",
                List.of(new CaughtMail.Attachment("<img>.ics", "text/calendar", "<img src=y>")))));
        assertThat(page)
                .contains("<a href=\"https://x.org/sign-in#1&quot;onclick=.2\">")
                .doesNotContain("<script", "<img");
    }
}
