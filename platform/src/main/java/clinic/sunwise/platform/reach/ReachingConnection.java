package clinic.sunwise.platform.reach;

import clinic.sunwise.platform.reach.Reach.Bounds;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One connection while it is out of the pool. What it is told within a transaction is undone with the transaction, so it counts
 * as unknown when that has ended, however it did.
 */
final class ReachingConnection implements InvocationHandler {

    private final Connection pooled;
    private final Connection physical;
    private final ReachingDataSource source;
    private @Nullable Bounds told;
    private boolean undoable;

    private ReachingConnection(Connection pooled, ReachingDataSource source) throws SQLException {
        this.pooled = pooled;
        this.physical = pooled.unwrap(Connection.class);
        this.source = source;
        this.told = source.toldTo(physical);
    }

    static Connection around(Connection pooled, ReachingDataSource source) throws SQLException {
        ReachingConnection handler = new ReachingConnection(pooled, source);
        handler.follow();
        return (Connection) Proxy.newProxyInstance(
                ReachingConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "equals" -> arguments != null && isThis(arguments[0]);
            case "hashCode" -> hashCode();
            case "createStatement", "prepareStatement", "prepareCall" -> {
                follow();
                yield pass(method, arguments);
            }
            case "commit", "rollback", "setAutoCommit" -> {
                try {
                    yield pass(method, arguments);
                } finally {
                    doubt();
                }
            }
            default -> pass(method, arguments);
        };
    }

    private boolean isThis(@Nullable Object other) {
        return other != null
                && Proxy.isProxyClass(other.getClass())
                && Proxy.getInvocationHandler(other).equals(this);
    }

    private @Nullable Object pass(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(pooled, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private void follow() throws SQLException {
        Bounds bounds = Reach.current();
        if (bounds.equals(told)) {
            return;
        }
        told = null;
        source.forget(physical);
        source.tell(pooled, bounds);
        told = bounds;
        undoable = !pooled.getAutoCommit();
        if (!undoable) {
            source.remember(physical, bounds);
        }
    }

    private void doubt() {
        if (undoable) {
            told = null;
        }
    }
}
