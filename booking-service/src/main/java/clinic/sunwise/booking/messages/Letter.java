package clinic.sunwise.booking.messages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message in words, which every kind of mail shows in the same form. Nothing in its subject is medical, nor names a procedure.
 *
 * @param sender name that it is from
 * @param groups of facts, such as one for each appointment
 * @param refuse where the patient can refuse further ones; null for what cannot be refused
 */
public record Letter(
        Locale language,
        String sender,
        String subject,
        String greeting,
        List<String> paragraphs,
        List<Group> groups,
        List<Section> sections,
        Link action,
        List<String> footer,
        @Nullable Link refuse) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        groups = List.copyOf(groups);
        sections = List.copyOf(sections);
        footer = List.copyOf(footer);
    }

    /** A label and what it labels. */
    public record Row(String label, String value) {}

    /** Facts that belong together. */
    public record Group(List<Row> rows) {}

    /** One thing in a list, and when it holds; empty if always. */
    public record Item(String text, String days) {}

    /** A list with its title. */
    public record Section(String title, List<Item> items) {}

    /** Where to go. */
    public record Link(String text, String address) {}
}
