package clinic.sunwise.booking.messages;

import clinic.sunwise.booking.messages.Letter.Group;
import clinic.sunwise.booking.messages.Letter.Link;
import clinic.sunwise.booking.messages.Letter.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is the same in all letters: from whom, how they greet and end, and where they lead. */
@Component
class Envelopes {

    private final SettingsStore settings;
    private final PublicAddress address;

    Envelopes(SettingsStore settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    /** The middle of a letter. */
    record Content(List<String> paragraphs, List<Group> groups, List<Section> sections) {}

    /**
     * The whole letter.
     *
     * @param subject key of its subject
     * @param action key of what the link invites to
     */
    Letter letter(Writing writing, Message message, String subject, Content content, String action) {
        String clinic = writing.premises().clinic().id();
        MessageSettings how = settings.of(clinic);
        List<String> footer = new ArrayList<>();
        footer.add(writing.say("footer.why"));
        footer.add(writing.say("footer.no-answer"));
        return new Letter(
                writing.language(),
                how.senderName().orElse(writing.premises().clinic().name()),
                writing.say(subject),
                writing.greeting(),
                content.paragraphs(),
                content.groups(),
                content.sections(),
                new Link(writing.say(action), address.of(path(message))),
                footer,
                message.kind().isRefusable() ? refuse(writing, message) : null);
    }

    private static String path(Message message) {
        return switch (message.kind()) {
            case ERASURE -> "/erasure/" + message.about().id();
            case ESTIMATE, INVOICE -> "/book/" + message.clinic() + "/papers";
            default -> "/book/" + message.clinic() + "/appointments";
        };
    }

    private Link refuse(Writing writing, Message message) {
        String what = writing.say("kind." + message.kind().code());
        return new Link(
                writing.say("footer.refuse", Map.of("what", what)),
                address.of("/unsubscribe/" + message.refusalLink()));
    }
}
