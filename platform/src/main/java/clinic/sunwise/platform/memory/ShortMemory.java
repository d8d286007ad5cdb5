package clinic.sunwise.platform.memory;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Remembers for a short time what every request needs and what seldom changes.
 *
 * <p>Never reads under a lock, unlike a cache that loads by itself: there, while the database is away, each request would wait
 * for the failures of all that came before it. Once its time is over, one request reads again and those beside it take what is
 * known; where nothing is known yet, each reads for itself.
 */
public final class ShortMemory<K, V> {

    private record Known<V>(V value, long readNanos, AtomicBoolean readAgain) {}

    private final long freshNanos;
    private final Ticker ticker;
    private final ConcurrentMap<K, Known<V>> entries = new ConcurrentHashMap<>();

    /** @param fresh for how long a value is taken without reading again */
    public ShortMemory(Duration fresh) {
        this(fresh, Ticker.systemTicker());
    }

    ShortMemory(Duration fresh, Ticker ticker) {
        this.freshNanos = fresh.toNanos();
        this.ticker = ticker;
    }

    /** What is known or, if that is too old, what is read now; an empty reading is not remembered, and a failed one is thrown. */
    public Optional<V> get(K key, Function<K, Optional<V>> read) {
        Known<V> known = entries.get(key);
        if (known == null) {
            return readNow(key, read);
        }
        boolean fresh = ticker.read() - known.readNanos() < freshNanos;
        if (fresh || !known.readAgain().compareAndSet(false, true)) {
            return Optional.of(known.value());
        }
        try {
            return readNow(key, read);
        } finally {
            known.readAgain().set(false);
        }
    }

    /** Reads now, however fresh what is known: it has changed. A reading that began earlier does not take its place. */
    public Optional<V> readNow(K key, Function<K, Optional<V>> read) {
        long began = ticker.read();
        Optional<V> value = read.apply(key);
        value.ifPresentOrElse(
                found -> entries.merge(key, new Known<>(found, began, new AtomicBoolean()), ShortMemory::newer),
                () -> entries.remove(key));
        return value;
    }

    private static <V> Known<V> newer(Known<V> one, Known<V> other) {
        return other.readNanos() - one.readNanos() >= 0 ? other : one;
    }
}
