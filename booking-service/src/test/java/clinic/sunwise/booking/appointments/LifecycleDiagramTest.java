package clinic.sunwise.booking.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.appointments.AppointmentLifecycle.Transition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The diagram in the documentation is the table in the code. */
class LifecycleDiagramTest {

    private static final Path PAGE = Path.of("../docs/appointment-lifecycle.md");

    @Test
    void theDocumentationShowsTheTable() throws IOException {
        String page = page();
        if (Boolean.getBoolean("sunwise.refresh")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("refresh it with ./mvnw -pl booking-service -am -Dtest=LifecycleDiagramTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dsunwise.refresh=true test")
                .isEqualTo(page);
    }

    private static String page() {
        return """
                # The life of an appointment

                Made by `LifecycleDiagramTest` from `AppointmentLifecycle`.

                ```mermaid
                stateDiagram-v2
                    [*] --> requested: request
                    [*] --> held: hold
                    [*] --> booked: book
                    [*] --> tentative: book
                %s
                ```

                | from | action | to | who | from when on | event |
                |---|---|---|---|---|---|
                %s

                A request holds neither time nor skin: else whoever asks could close a calendar with sessions that no rule lets
                her book. When a clinician accepts it, it is judged anew, and it is refused if the time has gone since.

                What is booked while the patient has time to reflect (a French operation: more than 15 days after the estimate) is
                tentative, by whatever channel: it takes up time and skin, binds nobody, and no money is taken for it. She confirms
                it once she may, for a week, and before it begins; else it lapses by itself. While it waits it can be cancelled at
                any time, by everybody who can cancel what is booked.
                """.formatted(lines(LifecycleDiagramTest::arrow), lines(LifecycleDiagramTest::row));
    }

    private static String lines(java.util.function.Function<Transition, String> line) {
        return AppointmentLifecycle.table().stream().map(line).collect(Collectors.joining("\n"));
    }

    private static String arrow(Transition each) {
        return "    " + id(each.from()) + " --> " + id(each.to()) + ": "
                + each.action().code();
    }

    private static String id(AppointmentState state) {
        return state.code().replace('-', '_');
    }

    private static String row(Transition each) {
        String roles = each.roles().stream().map(role -> role.code()).collect(Collectors.joining(", "));
        String when = each.earliest().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return "| " + each.from().code() + " | " + each.action().code() + " | "
                + each.to().code() + " | " + roles + " | " + when + " | "
                + each.event().map(type -> "`" + type + "`").orElse("") + " |";
    }
}
