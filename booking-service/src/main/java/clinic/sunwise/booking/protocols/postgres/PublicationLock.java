package clinic.sunwise.booking.protocols.postgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps publications of a clinic's protocol and decisions by it apart: many decide at once, one publishes while nobody decides.
 * The lock goes with the transaction, and nothing is written for it. Who publishes waits for nothing else while holding it.
 */
public final class PublicationLock {

    private static final String KEY = "hashtextextended('protocol ' || :clinic || ' ' || :code, 21)";

    private PublicationLock() {}

    /** Nobody publishes until the transaction ends. */
    static void share(JdbcClient jdbc, String clinic, String code) {
        take(jdbc, "SELECT count(pg_advisory_xact_lock_shared(" + KEY + "))", clinic, code);
    }

    /** Nobody decides by the protocol, or publishes, until the transaction ends. */
    public static void exclude(JdbcClient jdbc, String clinic, String code) {
        take(jdbc, "SELECT count(pg_advisory_xact_lock(" + KEY + "))", clinic, code);
    }

    private static void take(JdbcClient jdbc, String sql, String clinic, String code) {
        jdbc.sql(sql)
                .param("clinic", clinic)
                .param("code", code)
                .query(Long.class)
                .single();
    }
}
