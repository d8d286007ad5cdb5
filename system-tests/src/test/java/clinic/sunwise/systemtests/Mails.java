package clinic.sunwise.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the mail catcher was given, read where the launcher says that it shows it. */
final class Mails {

    private static final Pattern ANNOUNCED = Pattern.compile("Mails that it sends: +(http\\S+)");
    private static final int TRIES = 600;

    private final String address;
    private final Gateway page;

    private Mails(String address) {
        this.address = address;
        this.page = new Gateway(address, "");
    }

    static Mails caughtBy(Stack stack) {
        try {
            Matcher announced = ANNOUNCED.matcher(Files.readString(stack.logs().resolve("launcher.log")));
            if (!announced.find()) {
                throw new IllegalStateException("the launcher has not said where mails are shown");
            }
            return new Mails(announced.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where they are shown. */
    String address() {
        return address;
    }

    /** All that were caught. */
    JsonNode all() {
        return page.get("/mails.json").expect(200);
    }

    /** The mail to that address whose subject begins so; waits up to two minutes. */
    JsonNode await(String address, String subject) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<JsonNode> found = StreamSupport.stream(all().spliterator(), false)
                    .filter(mail -> mail.get("to").stringValue().equals(address)
                            && mail.get("subject").stringValue().startsWith(subject))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Gateway.pause();
        }
        throw new AssertionError("no mail to " + address + " begins with " + subject);
    }
}
