package clinic.sunwise.platform.test;

import clinic.sunwise.platform.reach.Reach;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets tests make rows of any clinic, and look behind the service, as somebody who may do everything. Threads of the service, which
 * are made while it starts, and those of tests that have said what they reach, get the service's connections.
 */
final class FixtureRows implements BeanPostProcessor {

    /** Also of the threads that tests make, as those that wait for something. */
    private static final ThreadLocal<Boolean> OF_TESTS = new InheritableThreadLocal<>();

    private final HikariDataSource everything = new HikariDataSource();

    FixtureRows(String database) {
        OF_TESTS.remove();
        everything.setJdbcUrl(database);
        everything.setUsername(RealPostgres.USER);
        everything.setPassword(RealPostgres.PASSWORD);
        everything.setMinimumIdle(0);
        everything.setMaximumPoolSize(4);
        everything.setIdleTimeout(10_000);
    }

    /** From now on threads are the tests'. */
    static void serviceHasStarted() {
        OF_TESTS.set(true);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new ByThread(pool) : bean;
    }

    private final class ByThread extends DelegatingDataSource {

        ByThread(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            boolean fixture = OF_TESTS.get() != null && !Reach.isSaid();
            return fixture ? everything.getConnection() : super.getConnection();
        }
    }
}
