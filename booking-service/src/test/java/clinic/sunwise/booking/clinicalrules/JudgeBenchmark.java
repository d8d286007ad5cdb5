package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.ClinicalWords;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Judging for a patient with 30 sessions, past and booked, by three protocols, and 20 findings, most of which speak against the
 * treatment. {@code ./sunwise bench judge} runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 12, time = 1)
@Measurement(iterations = 5, time = 1)
public class JudgeBenchmark {

    private static final int FINDINGS = 20;
    private static final int DAYS = 365;

    private final Patient patient = KnownFacts.patient("valencia", """
            15 sessions every 15 days from 2026-10-05 valencia dermabrasion simple cheeks;
            10 sessions every 30 days from 2026-06-01 moscow crystal superficial whole-face;
            5 sessions every 60 days from 2026-06-01 sevilla peel medium abdomen;""" + findings());

    private final Proposal proposal =
            KnownFacts.proposal("valencia", "dermabrasion simple cheeks", LocalDate.of(2027, 1, 12));

    private final List<LocalDate> year =
            proposal.day().datesUntil(proposal.day().plusDays(DAYS)).toList();

    private final byte[] kilobyte = new byte[1024];

    private static String findings() {
        return ClinicalWords.FINDINGS.stream().sorted().limit(FINDINGS).collect(Collectors.joining(";"));
    }

    @Benchmark
    public Object day() {
        return ClinicalRules.judge(proposal, patient);
    }

    @Benchmark
    public Object year() {
        List<Verdict> verdicts = new ArrayList<>(DAYS);
        Judge judge = ClinicalRules.about(proposal.intent(), patient);
        for (LocalDate each : year) {
            verdicts.add(judge.on(each));
        }
        return verdicts;
    }

    /** Some work that is the same everywhere: SHA-256 of a kilobyte. */
    @Benchmark
    public Object yardstick() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(kilobyte);
    }
}
