package clinic.sunwise.platform.test.walk;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows that are not the caller's: each is answered as one that does not exist. */
final class Strangers {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final int port;
    private final boolean registers;
    private final Estate own;
    private final List<Estate> not;
    private final Set<String> withRows = new ConcurrentSkipListSet<>();
    private final Set<String> reached = new ConcurrentSkipListSet<>();

    /** @param registers whether the service knows who is a patient of a clinic: else staff may name anybody as one */
    Strangers(int port, boolean registers, Estate own, Estate others, Estate foreign) {
        this.port = port;
        this.registers = registers;
        this.own = own;
        this.not = List.of(foreign, others);
    }

    static boolean isRow(String value) {
        return ID.matcher(value).matches();
    }

    /** Operations with a row in the path that told nobody that it is not there. */
    Set<String> unreached() {
        Set<String> unreached = new TreeSet<>(withRows);
        unreached.removeAll(reached);
        return unreached;
    }

    List<String> surprises(Operation operation) {
        List<String> surprises = new ArrayList<>();
        for (Role role : Role.values()) {
            if (operation.admits(role) && operation.isOfAClinic()) {
                not.stream()
                        .filter(each -> role == Role.PATIENT || each == not.getFirst())
                        .forEach(each -> compare(surprises, operation, role, each));
            }
        }
        return surprises;
    }

    /** Each row in the path, and the patient in query and body, in the place of the caller's. */
    private void compare(List<String> surprises, Operation operation, Role role, Estate estate) {
        Matcher variable = Operation.VARIABLE.matcher(operation.path());
        while (variable.find()) {
            String right = own.row(operation, variable);
            if (isRow(right) && (isKnown(role) || !right.equals(own.patient().toString()))) {
                String wrong = estate.row(operation, variable);
                withRows.add(operation.name());
                if (told(surprises, operation, role, right, wrong)) {
                    reached.add(operation.name());
                }
            }
        }
        String patient = own.patient().toString();
        boolean inPath = operation.path().contains("{patient}");
        if (!inPath && isKnown(role) && (own.path(operation) + own.body(operation)).contains(patient)) {
            told(surprises, operation, role, patient, estate.patient().toString());
        }
    }

    /** True where one patient's id is not as good as another's. */
    private boolean isKnown(Role role) {
        return registers || role == Role.PATIENT;
    }

    /** False where the request was refused before anybody looked for the row. */
    private boolean told(List<String> surprises, Operation operation, Role role, String right, String wrong) {
        Answer unknown = send(operation, role, right, UUID.randomUUID().toString());
        Answer stranger = send(operation, role, right, wrong);
        String essence = Visitor.essence(stranger).replace(wrong, "");
        if (stranger.status() >= 500 || !essence.equals(Visitor.essence(unknown))) {
            surprises.add(operation.name() + ": " + role.code() + " gets " + Visitor.essence(stranger)
                    + " where an unknown id gets " + Visitor.essence(unknown));
        }
        return stranger.status() == 404;
    }

    private Answer send(Operation operation, Role role, String right, String wrong) {
        Visitor visitor = Visitor.of(port, role, own.patient(), own.clinic());
        JsonNode body = own.body(operation);
        return visitor.send(
                operation,
                own.path(operation).replace(right, wrong),
                body == null
                        ? null
                        : JsonMapper.shared().readTree(body.toString().replace(right, wrong)));
    }
}
