package clinic.sunwise.booking.messages.mail;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.messages.Letter;
import clinic.sunwise.booking.messages.Letter.Group;
import clinic.sunwise.booking.messages.Letter.Item;
import clinic.sunwise.booking.messages.Letter.Link;
import clinic.sunwise.booking.messages.Letter.Row;
import clinic.sunwise.booking.messages.Letter.Section;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Letter LETTER = new Letter(
            Locale.ENGLISH,
            "Clinic",
            "Before your appointment",
            "Dear <b>Anna</b>,",
            List.of("First & last.", "Second."),
            List.of(new Group(List.of(new Row("Day", "Monday"), new Row("Time", "10:00")))),
            List.of(new Section("Until then", List.of(new Item("No sun.", "From today"), new Item("Rest.", "")))),
            new Link("See it", "https://example.org/book/x?a=1&b=2"),
            List.of("You are a patient."),
            new Link("No more", "https://example.org/unsubscribe/y"));

    private final Templates templates = new Templates();

    @Test
    void withoutMarkupItReadsLikeALetter() {
        assertThat(templates.text(LETTER)).isEqualTo("""
                Dear <b>Anna</b>,

                First & last.

                Second.

                Day: Monday
                Time: 10:00

                Until then
                - No sun. (From today)
                - Rest.

                See it: https://example.org/book/x?a=1&b=2

                Clinic

                --
                You are a patient.
                No more: https://example.org/unsubscribe/y""");
    }

    @Test
    void withMarkupNothingThatSomebodyWroteIsMarkup() {
        assertThat(templates.html(LETTER))
                .contains(
                        "lang=\"en\"",
                        "Dear &lt;b&gt;Anna&lt;/b&gt;,",
                        "href=\"https://example.org/book/x?a=1&amp;b=2\"")
                .doesNotContain("<b>", " th:", "xmlns");
    }
}
