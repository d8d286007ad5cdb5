package clinic.sunwise.booking.live;

import clinic.sunwise.booking.live.ChangeNotes.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Everybody who listens at this instance of the service. The notes are read once for all of them. */
@Service
public class LiveChanges {

    /**
     * Each takes one of the gateway's connections (its {@code Upstreams} has as many more than it needs for answers). Whoever comes on
     * top of them asks again from time to time instead.
     */
    public static final int MOST_LISTENERS = 300;

    private final ChangeNotes notes;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    LiveChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    /**
     * Begins to listen; whoever does has to leave.
     *
     * @param since the position up to which she was told before; empty for from now on
     * @return empty where too many listen already
     */
    public Optional<Listener> listen(String clinic, Optional<Long> since) {
        if (closed || listeners.size() >= MOST_LISTENERS) {
            return Optional.empty();
        }
        Listener listener = since.map(
                        position -> Listener.since(clinic, position, notes.since(Set.of(clinic), position)))
                .orElseGet(() -> Listener.from(clinic, notes.now()));
        listeners.add(listener);
        return Optional.of(listener);
    }

    public void leave(Listener listener) {
        listeners.remove(listener);
    }

    /** Tells what has changed since the last time; each listener from where she stands herself. */
    public void pulse() {
        List<Listener> present = List.copyOf(listeners);
        if (present.isEmpty()) {
            return;
        }
        long since = present.stream().mapToLong(Listener::position).min().orElseThrow();
        Set<String> clinics = present.stream().map(Listener::clinic).collect(Collectors.toSet());
        Reading reading = notes.since(clinics, since);
        present.forEach(listener -> listener.hear(reading));
    }

    /** Sends everybody away: they come again to another instance. */
    public void close() {
        closed = true;
        listeners.forEach(Listener::end);
    }
}
