package clinic.sunwise.systemtests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The statements that PostgreSQL wrote into its log, by transaction, with their parameters. */
final class StatementLog {

    /** One statement as it can be sent again; parameters are text, which the server reads as it needs. */
    record Sent(String sql, List<@Nullable String> parameters) {

        void replay(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int index = 0; index < parameters.size(); index++) {
                    statement.setString(index + 1, parameters.get(index));
                }
                statement.execute();
            }
        }
    }

    private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\S+ \\S+ \\S+ \\[(\\d+)] \\S*@(\\S*) (\\w+): +(.*)");
    private static final Pattern EXECUTE = Pattern.compile("(?s)execute [^:]+: (.*)");
    private static final Pattern PARAMETER = Pattern.compile("(?s)\\$(\\d+) = (?:'((?:[^']|'')*)'|NULL)");

    private final Map<String, List<Sent>> open = new HashMap<>();
    private final Map<String, String> pending = new HashMap<>();
    private final List<List<Sent>> transactions = new ArrayList<>();

    private StatementLog() {}

    /** The committed transactions written after the offset in which a statement contains the text, in the order of commit. */
    static List<List<Sent>> transactions(Path log, long offset, String containing) throws IOException {
        byte[] content = Files.readAllBytes(log);
        StatementLog reader = new StatementLog();
        String text = new String(
                content, (int) offset, (int) (content.length - offset), java.nio.charset.StandardCharsets.UTF_8);
        // A line that goes on begins with a tab.
        Pattern.compile("\n(?!\t)").splitAsStream(text).forEach(line -> reader.entry(line.replace("\n\t", "\n")));
        return reader.transactions.stream()
                .filter(transaction ->
                        transaction.stream().anyMatch(sent -> sent.sql().contains(containing)))
                .toList();
    }

    private void entry(String line) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.find()) {
            return;
        }
        String process = entry.group(1);
        String rest = line.substring(entry.start(4));
        Matcher execute = EXECUTE.matcher(rest);
        if (entry.group(3).equals("LOG") && execute.matches()) {
            flush(process, List.of());
            pending.put(process, execute.group(1));
            // It has no parameters that could follow, and waiting for what its process does next would lose the order
            // of commits.
            if (execute.group(1).strip().equalsIgnoreCase("COMMIT")) {
                flush(process, List.of());
            }
        } else if (entry.group(3).equals("DETAIL")) {
            flush(process, parameters(rest));
        }
    }

    private void flush(String process, List<@Nullable String> parameters) {
        String sql = pending.remove(process);
        if (sql == null) {
            return;
        }
        List<Sent> statements = open.computeIfAbsent(process, id -> new ArrayList<>());
        switch (sql.strip().toUpperCase(java.util.Locale.ROOT)) {
            case "BEGIN" -> statements.clear();
            case "COMMIT" -> {
                transactions.add(List.copyOf(statements));
                statements.clear();
            }
            case "ROLLBACK" -> statements.clear();
            default -> statements.add(new Sent(sql.replaceAll("\\$\\d+", "?"), parameters));
        }
    }

    private static List<@Nullable String> parameters(String detail) {
        List<@Nullable String> parameters = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            String value = parameter.group(2);
            parameters.add(value == null ? null : value.replace("''", "'"));
        }
        return parameters;
    }
}
