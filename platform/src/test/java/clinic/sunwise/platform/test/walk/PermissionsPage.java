package clinic.sunwise.platform.test.walk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of endpoints and roles in {@code docs/permissions.md}, as the code has it. */
public record PermissionsPage(ApiFile api) {

    private static final List<Role> ROLES = List.of(
            Role.PATIENT,
            Role.RECEPTION,
            Role.THERAPIST,
            Role.CLINICIAN,
            Role.ACCOUNTANT,
            Role.AUDITOR,
            Role.ADMINISTRATOR);

    /**
     * Fails with the command that commits the change, if there is one.
     *
     * @param section title of the service's table
     */
    public void isUpToDate(String section) throws IOException {
        String page = Files.readString(Path.of("../docs/permissions.md"));
        String title = "## " + section + "\n\n";
        int from = page.indexOf(title) + title.length();
        int to = page.indexOf("\n\n", from);
        String now = page.substring(0, from) + table() + page.substring(to);
        Path written = Path.of("target", "permissions.md");
        Files.writeString(written, now);
        assertThat(page)
                .as(
                        "Who may call what has changed. Commit it: cp %s docs/permissions.md",
                        Path.of("").toAbsolutePath().getFileName().resolve(written))
                .isEqualTo(now);
    }

    private String table() {
        return Stream.concat(
                        Stream.of(
                                row(Stream.concat(
                                        Stream.of("endpoint"), ROLES.stream().map(Role::code))),
                                row(Stream.generate(() -> "---").limit(ROLES.size() + 1L))),
                        api.operations().stream().map(PermissionsPage::row))
                .collect(Collectors.joining("\n"));
    }

    private static String row(Operation operation) {
        return row(Stream.concat(
                Stream.of("`" + operation.name() + "`"), ROLES.stream().map(role -> cell(operation, role))));
    }

    private static String cell(Operation operation, Role role) {
        if (operation.isOpen()) {
            return "all";
        }
        String may = role == Role.PATIENT ? "own" : "clinic";
        return operation.admits(role) ? may : "";
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }
}
