package clinic.sunwise.booking.live.http;

import clinic.sunwise.booking.live.Heard;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** Writes server-sent events (WHATWG HTML, 9.2), each at once. */
final class EventWriter {

    /** After so long a browser comes again whose stream has ended. */
    private static final int COME_AGAIN_MILLIS = 1000;

    private final PrintWriter out;
    private boolean begun;

    EventWriter(PrintWriter out) {
        this.out = out;
    }

    void begin() {
        send("retry: " + COME_AGAIN_MILLIS + "\n\n");
    }

    void write(Heard heard) {
        String data = heard.changes().stream()
                .map(change -> "{\"kind\":\"" + change.kind() + "\",\"id\":\"" + change.id() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        send("id: " + heard.position() + "\nevent: " + kindOf(heard) + "\ndata: " + data + "\n\n");
        begun = true;
    }

    private String kindOf(Heard heard) {
        if (heard.isEverything()) {
            return "everything";
        }
        return begun ? "changes" : "begin";
    }

    /** A comment: it says that both ends are still there. */
    void beat() {
        send(":\n\n");
    }

    /** True once the other end has gone. */
    boolean isCutOff() {
        return out.checkError();
    }

    private void send(String text) {
        out.write(text);
        out.flush();
    }
}
