package clinic.sunwise.booking.sunseason;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was computed once and will be asked for again: clinics are few, but patients name any place on earth. */
final class Remembered<K, V> {

    private static final int MOST = 1_000;

    private final Map<K, V> values = new ConcurrentHashMap<>();

    V get(K key, Function<K, V> computing) {
        V known = values.get(key);
        if (known != null) {
            return known;
        }
        if (values.size() >= MOST) {
            values.clear();
        }
        return values.computeIfAbsent(key, computing);
    }

    int size() {
        return values.size();
    }
}
