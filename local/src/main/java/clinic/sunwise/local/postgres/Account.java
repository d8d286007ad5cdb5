package clinic.sunwise.local.postgres;

import clinic.sunwise.local.console.LaunchFailure;
import clinic.sunwise.local.process.Tool;
import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. It refuses to run as root, so root gives up his rights first: in a user namespace of its own,
 * where the files stay root's, or, where a container forbids that, as nobody, who then owns the files.
 *
 * @param prefix goes before each command
 * @param owner user id that the files must belong to
 */
public record Account(List<String> prefix, int owner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    static final Account NAMESPACE = new Account(List.of("unshare", "-U"), ROOT);
    static final Account AS_NOBODY =
            new Account(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

    /**
     * The account for whoever runs this program.
     *
     * @throws LaunchFailure for a root who cannot give up his rights
     */
    public static Account ofThisUser() {
        return choose((int) new UnixSystem().getUid(), Account::works);
    }

    static Account choose(int user, Predicate<Account> works) {
        if (user != ROOT) {
            return new Account(List.of(), user);
        }
        return Stream.of(NAMESPACE, AS_NOBODY)
                .filter(works)
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("PostgreSQL does not run as root, and neither `unshare -U` nor"
                        + " `setpriv` works here. Run ./sunwise as an ordinary user."));
    }

    private boolean works() {
        return Tool.attempt(command(List.of("true")), Map.of()).succeeded();
    }

    public List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Hands a directory over, if an earlier run as somebody else left it. */
    void own(Path directory) {
        try {
            if (!Files.getAttribute(directory, "unix:uid").equals(owner)) {
                Tool.run(
                        "hand " + directory + " over to user " + owner,
                        List.of("chown", "-R", owner + ":" + owner, directory.toString()),
                        Map.of());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the account pass through the private data directory to what it owns inside. */
    void letPassThrough(Path directory) {
        if (owner == NOBODY) {
            Tool.run("open " + directory, List.of("chmod", "go+x", directory.toString()), Map.of());
        }
    }
}
