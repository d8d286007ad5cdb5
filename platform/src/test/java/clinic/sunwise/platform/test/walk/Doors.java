package clinic.sunwise.platform.test.walk;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.Wire.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Who is let in by her role and clinic alone. */
final class Doors {

    private final int port;
    private final Estate own;
    private final String elsewhere;
    private final AtomicInteger asked = new AtomicInteger();

    Doors(int port, Estate own, String elsewhere) {
        this.port = port;
        this.own = own;
        this.elsewhere = elsewhere;
    }

    AtomicInteger asked() {
        return asked;
    }

    List<String> surprises(Operation operation) {
        List<String> surprises = new ArrayList<>();
        String path = own.path(operation);
        check(surprises, operation, Visitor.nobody(port), path, "401 unauthenticated");
        for (Role role : Role.values()) {
            Visitor here = Visitor.of(port, role, own.patient(), own.clinic());
            check(surprises, operation, here, path, here(operation, role));
            if (role != Role.ANONYMOUS && operation.isOfAClinic()) {
                Visitor there = Visitor.of(port, role, own.patient(), elsewhere);
                check(surprises, operation, there, path, operation.isOpen() ? "" : "404 not-found");
            }
        }
        if (operation.isOfAClinic() && !operation.isOpen()) {
            compare(surprises, operation, path);
        }
        return surprises;
    }

    /** Another's clinic is not told from none. */
    private void compare(List<String> surprises, Operation operation, String path) {
        Visitor there = Visitor.of(port, Role.ADMINISTRATOR, own.patient(), elsewhere);
        String foreign = Visitor.essence(send(operation, there, path));
        String unknown = Visitor.essence(send(operation, there, path.replace("/" + own.clinic() + "/", "/nowhere/")));
        if (!foreign.equals(unknown)) {
            surprises.add(operation.name() + ": a foreign clinic answers " + foreign + ", none " + unknown);
        }
    }

    private static String here(Operation operation, Role role) {
        if (operation.admits(role)) {
            return "";
        }
        return role == Role.ANONYMOUS ? "401 unauthenticated" : "403 forbidden";
    }

    private void check(List<String> surprises, Operation operation, Visitor visitor, String path, String expected) {
        Answer answer = send(operation, visitor, path);
        String found = answer.status() + " " + answer.problem();
        boolean refused = answer.status() == 401 || answer.status() == 403;
        if (expected.isEmpty() ? refused || answer.status() >= 500 : !found.equals(expected)) {
            surprises.add(operation.name() + ": " + visitor.name() + " gets " + found + ", not " + expected);
        }
    }

    /** Without a key, so that nothing is changed while doors are tried. */
    private Answer send(Operation operation, Visitor visitor, String path) {
        asked.incrementAndGet();
        return visitor.wire()
                .send(visitor.wire()
                        .request(path)
                        .header("Content-Type", "application/json")
                        .method(operation.method(), BodyPublishers.ofString("{}"))
                        .build());
    }
}
