package clinic.sunwise.systemtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementLogTest {

    /** The second to begin commits first, and goes on only after the other has: one chain has one order. */
    @Test
    void transactionsStandInTheOrderOfTheirCommits(@TempDir Path directory) throws IOException {
        Path log = directory.resolve("postgres.log");
        Files.writeString(
                log,
                line(1, "LOG:  execute <unnamed>: BEGIN")
                        + line(2, "LOG:  execute <unnamed>: BEGIN")
                        + line(2, "LOG:  execute <unnamed>: insert into invoice (number) values ($1)")
                        + line(2, "DETAIL:  Parameters: $1 = 'first'")
                        + line(2, "LOG:  execute S_1: COMMIT")
                        + line(1, "LOG:  execute <unnamed>: insert into invoice (number) values ($1)")
                        + line(1, "DETAIL:  Parameters: $1 = 'it''s\n\tthe second'")
                        + line(1, "LOG:  execute S_1: COMMIT")
                        + line(3, "LOG:  execute <unnamed>: BEGIN")
                        + line(3, "LOG:  execute <unnamed>: insert into invoice (number) values ($1)")
                        + line(3, "DETAIL:  Parameters: $1 = 'undone'")
                        + line(3, "LOG:  execute S_1: ROLLBACK")
                        + line(2, "LOG:  execute <unnamed>: BEGIN"));
        assertThat(StatementLog.transactions(log, 0, "insert into invoice ("))
                .extracting(transaction -> transaction.getFirst().parameters())
                .containsExactly(List.of("first"), List.of("it's\nthe second"));
    }

    private static String line(int process, String said) {
        return "2027-01-04 06:00:00.000 UTC [%d] billing@billing %s\n".formatted(process, said);
    }
}
