package clinic.sunwise.local.process;

import java.util.List;
import java.util.stream.Stream;

/**
 * Ties a child to the launcher's life: even after kill -9 of the launcher it is stopped.
 *
 * <p>The child's standard input is a pipe whose other end only the launcher holds. A small watcher beside the child reads from
 * it; the read returns when the launcher is gone, however it went. The child itself replaces the shell, so its process id is
 * the one that the launcher sees, and it gets a session of its own: Ctrl-C in the terminal reaches the launcher alone, which
 * then stops everything in order. Plain sh, because a parent-death signal is Linux only, follows the parent's thread rather than
 * the process, and is lost when the child changes its user.
 */
final class Tether {

    private static final String SCRIPT = """
            signal=$1 seconds=$2
            shift 2
            exec 3<&0 </dev/null
            (
              trap '' INT HUP TERM
              read -r line <&3
              kill -s "$signal" $$ || exit 0
              while [ "$seconds" -gt 0 ] && kill -0 $$; do sleep 1; seconds=$((seconds - 1)); done
              kill -s KILL $$
            ) >/dev/null 2>&1 &
            exec 3<&-
            if command -v setsid >/dev/null; then exec setsid "$@"; fi
            trap '' INT
            exec "$@"
            """;

    private Tether() {}

    static List<String> around(ChildSpec spec) {
        Stream<String> tether = Stream.of(
                "/bin/sh",
                "-c",
                SCRIPT,
                "tether",
                spec.stopSignal().name(),
                Long.toString(spec.stopWithin().toSeconds()));
        return Stream.concat(tether, spec.command().stream()).toList();
    }
}
