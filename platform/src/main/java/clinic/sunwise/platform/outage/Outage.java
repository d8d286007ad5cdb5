package clinic.sunwise.platform.outage;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** Failures that pass by themselves: the database or Kafka is away, or keeps a request waiting too long. */
public final class Outage {

    /**
     * States of PostgreSQL (appendix A of its manual): a lock or a statement took too long, and the classes for a lost
     * connection (08), too few resources (53) and the operator's intervention (57).
     */
    private static final String LOCK_TIMEOUT = "55P03";

    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private Outage() {}

    /** Whether the failure, or what caused it, will be over without anybody changing anything. */
    public static boolean causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(Outage::is);
    }

    /** Whether a lock was not had within the time that the database allows. */
    public static boolean isLockTimeout(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && LOCK_TIMEOUT.equals(sql.getSQLState()));
    }

    private static boolean is(@Nullable Throwable cause) {
        return switch (cause) {
            case SQLException sql -> isOutage(String.valueOf(sql.getSQLState()));
            case DataAccessResourceFailureException gone -> true;
            case QueryTimeoutException late -> true;
            case TransientDataAccessException passing -> true;
            case RecoverableDataAccessException lost -> true;
            case CannotCreateTransactionException noConnection -> true;
            case TransactionSystemException undone -> true;
            case TransactionTimedOutException late -> true;
            case RetriableException kafka -> true;
            case null, default -> false;
        };
    }

    private static boolean isOutage(String state) {
        return state.equals(LOCK_TIMEOUT) || CLASSES.contains(state.substring(0, Math.min(2, state.length())));
    }
}
