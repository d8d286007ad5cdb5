package clinic.sunwise.platform.test.walk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.Wire.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Every operation, as every role and as nobody, on what is one's own, another patient's and another clinic's.
 *
 * @param registers whether the service knows who is a patient of a clinic: else staff may name anybody as one
 * @param own the estate that is asked for
 * @param others what another patient has at the same clinic
 * @param foreign what somebody has at another clinic
 * @param rare operations that are answered with 404, or 400, about the owner's rows too, as these are
 */
public record PermissionsWalk(
        int port, ApiFile api, boolean registers, Estate own, Estate others, Estate foreign, Set<String> rare) {

    private static final List<String> ORDER = List.of("GET", "POST", "PUT", "DELETE");

    /** Fails with all that surprised. */
    public void isWithoutSurprise() throws InterruptedException {
        Doors doors = new Doors(port, own, foreign.clinic());
        Strangers strangers = new Strangers(port, registers, own, others, foreign);
        List<String> surprises = new ArrayList<>(everywhere(doors::surprises));
        surprises.addAll(everywhere(strangers::surprises));
        surprises.addAll(owners());
        assertThat(surprises)
                .as("surprises in %d requests", doors.asked().get())
                .isEmpty();
        assertThat(strangers.unreached())
                .as("operations of which no request got as far as to be told that a foreign row does not exist")
                .isEmpty();
    }

    private List<String> everywhere(Function<Operation, List<String>> walk) throws InterruptedException {
        List<String> surprises = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<List<String>>> walks = api.operations().stream()
                    .map(each -> pool.submit(() -> walk.apply(each)))
                    .toList();
            for (Future<List<String>> each : walks) {
                surprises.addAll(each.get());
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
        return surprises;
    }

    /** Last, since it changes things: who may, is let in to what is hers. */
    private List<String> owners() {
        List<String> surprises = new ArrayList<>();
        api.operations().stream()
                .sorted(Comparator.comparing(each -> ORDER.indexOf(each.method())))
                .forEach(each -> roles(each).forEach(role -> {
                    Visitor visitor = Visitor.of(port, role, own.patient(), own.clinic());
                    Answer answer = visitor.send(each, own.path(each), own.body(each));
                    if (!isLetIn(each, role, answer.status())) {
                        surprises.add(each.name() + ": " + visitor.name() + " with her own gets " + answer.status()
                                + " " + answer.text());
                    }
                }));
        return surprises;
    }

    private boolean isLetIn(Operation operation, Role role, int status) {
        if (status == 404 || status == 400 && operation.reads()) {
            return rare.contains(operation.name()) || mayNotNamePatients(operation, role);
        }
        return operation.reads() ? status == 200 : status < 500 && status != 401 && status != 403;
    }

    /** What is answered to everybody is answered about a patient to few. */
    private boolean mayNotNamePatients(Operation operation, Role role) {
        boolean named = (own.path(operation) + own.body(operation))
                .contains(own.patient().toString());
        return operation.isOpen() && named && role != Role.PATIENT && !role.caresForPatients();
    }

    /** All who may read; one who may change, since what is changed is not there for the next. */
    private static List<Role> roles(Operation operation) {
        return List.of(Role.values()).stream()
                .filter(operation::admits)
                .limit(operation.reads() ? Role.values().length : 1)
                .toList();
    }
}
