package clinic.sunwise.systemtests.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be measured.
 *
 * @param names of benchmarks; none for all
 * @param past how many past appointments the clinic has, a multiple of 10,000
 * @param attempts how many bookings are attempted in the race, at least 1
 * @param invoices how many are in the books that are exported and reported, at least 1
 */
record Choice(Set<String> names, int past, int attempts, int invoices) {

    private static final int USUAL_PAST = 200_000;
    private static final int USUAL_ATTEMPTS = 20_000;
    private static final int USUAL_INVOICES = 100_000;
    private static final int PATIENTS = 10_000;

    Choice {
        names = Set.copyOf(names);
        if (past < PATIENTS || past % PATIENTS != 0) {
            throw new IllegalArgumentException("--past is a multiple of " + PATIENTS + ": " + past);
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("--attempts is at least 1: " + attempts);
        }
        if (invoices < 1) {
            throw new IllegalArgumentException("--invoices is at least 1: " + invoices);
        }
    }

    /** Reads {@code free-slots races --past 1000000 --attempts 1000000}. */
    static Choice of(List<String> arguments, Set<String> known) {
        Set<String> names = new LinkedHashSet<>();
        int past = USUAL_PAST;
        int attempts = USUAL_ATTEMPTS;
        int invoices = USUAL_INVOICES;
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals("--past") && i + 1 < arguments.size()) {
                past = Integer.parseInt(arguments.get(++i));
            } else if (word.equals("--attempts") && i + 1 < arguments.size()) {
                attempts = Integer.parseInt(arguments.get(++i));
            } else if (word.equals("--invoices") && i + 1 < arguments.size()) {
                invoices = Integer.parseInt(arguments.get(++i));
            } else if (known.contains(word)) {
                names.add(word);
            } else {
                throw new IllegalArgumentException("no benchmark " + word + "; there are " + known);
            }
        }
        return new Choice(names, past, attempts, invoices);
    }

    boolean has(Benchmark benchmark) {
        return names.isEmpty() || names.contains(benchmark.name());
    }

    /** True for the run that the report is made of. */
    boolean isWhole() {
        return names.isEmpty() && isUsualPast() && attempts == USUAL_ATTEMPTS && invoices == USUAL_INVOICES;
    }

    /** True where nobody has asked for another past than usual. */
    boolean isUsualPast() {
        return past == USUAL_PAST;
    }
}
