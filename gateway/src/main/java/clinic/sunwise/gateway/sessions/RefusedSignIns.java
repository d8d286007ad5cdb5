package clinic.sunwise.gateway.sessions;

import clinic.sunwise.audit.AuditEntry;
import clinic.sunwise.audit.AuditKind;
import clinic.sunwise.audit.AuditTrail;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Records who was not let in, in each clinic of the account or patient that was tried. Beside the request, so that its answer takes
 * no longer for somebody who is known here; an attempt on an address that nobody has is nobody's and stands in the log only.
 */
@Component
public class RefusedSignIns {

    /** What was shown did not fit. */
    public static final String REFUSED = "sign-in-refused";

    /** It did not fit either, and was the last that is looked at for a while. */
    public static final String LIMIT_REACHED = "sign-in-limit-reached";

    private static final Logger LOG = LoggerFactory.getLogger(RefusedSignIns.class);
    private static final int WRITERS = 2;
    private static final int MOST_WAITING = 1000;
    private static final int SECONDS_TO_END = 5;

    private final AuditTrail trail;
    private final InstantSource machineTime;
    private final ThreadPoolExecutor writers = new ThreadPoolExecutor(
            WRITERS,
            WRITERS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofVirtual().name("refused-", 0).factory());

    RefusedSignIns(AuditTrail trail, InstantSource machineTime) {
        this.trail = trail;
        this.machineTime = machineTime;
    }

    /**
     * Whose sign-in was tried.
     *
     * @param subject as in the records of those who came in
     * @param patient of a patient; null for staff
     */
    public record Tried(
            String subject, String role, @Nullable UUID patient, Collection<String> clinics) {}

    /**
     * Records that something did not fit.
     *
     * @param what was shown: {@code password}, {@code second-factor}, {@code code}, {@code birth-date}
     * @param last whether no more is looked at for a while
     * @param whose finds out who it was tried for; nobody for an address that is not known
     */
    public void refused(String what, boolean last, String network, Supplier<List<Tried>> whose) {
        String correlation = String.valueOf(MDC.get("correlationId"));
        LOG.info("sign-in refused: {} from {}", what, network);
        try {
            writers.execute(
                    () -> write(last ? LIMIT_REACHED : REFUSED, what + " network=" + network, correlation, whose));
        } catch (RejectedExecutionException e) {
            LOG.warn(
                    "a refused sign-in is not recorded: {} are waiting",
                    writers.getQueue().size());
        }
    }

    private void write(String action, String target, String correlation, Supplier<List<Tried>> whose) {
        try {
            for (Tried each : whose.get()) {
                each.clinics().forEach(clinic -> trail.add(entry(clinic, action, target, correlation, each)));
            }
        } catch (DataAccessException | Refusal e) {
            LOG.warn("a refused sign-in is not recorded: {}", e.getMessage());
        }
    }

    private AuditEntry entry(String clinic, String action, String target, String correlation, Tried tried) {
        return new AuditEntry(
                clinic,
                machineTime.instant(),
                AuditKind.SIGN_IN,
                action,
                tried.subject(),
                tried.role(),
                tried.patient(),
                target,
                correlation);
    }

    @PreDestroy
    void end() throws InterruptedException {
        writers.shutdown();
        if (!writers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            LOG.warn("refused sign-ins are not recorded: {}", writers.getQueue().size());
        }
    }
}
