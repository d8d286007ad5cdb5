package clinic.sunwise.booking.live;

import clinic.sunwise.booking.live.ChangeNotes.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    /**
     * More windows than anybody looks at, so that nobody takes the line from all others. Whoever goes from page to page leaves
     * lines behind of which nobody hears for some seconds: so it is her oldest that ends when there is one too many.
     */
    public static final int MOST_OF_ONE_PERSON = 10;

    private final ChangeNotes notes;
    /** In the order in which they came. */
    private final Queue<Listener> listeners = new ConcurrentLinkedQueue<>();

    private volatile boolean closed;

    LiveChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    /**
     * Begins to listen; whoever does has to leave.
     *
     * @param person the subject of her token
     * @param since the position up to which she was told before; empty for from now on
     * @return empty where too many listen already
     */
    public Optional<Listener> listen(String clinic, String person, Optional<Long> since) {
        Listener listener = since.map(
                        position -> Listener.since(clinic, person, position, notes.since(Set.of(clinic), position)))
                .orElseGet(() -> Listener.from(clinic, person, notes.now()));
        return enter(listener) ? Optional.of(listener) : Optional.empty();
    }

    private synchronized boolean enter(Listener listener) {
        List<Listener> hers = listeners.stream()
                .filter(other -> other.person().equals(listener.person()))
                .toList();
        if (hers.size() >= MOST_OF_ONE_PERSON) {
            hers.getFirst().end();
            leave(hers.getFirst());
        }
        return !closed && listeners.size() < MOST_LISTENERS && listeners.add(listener);
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
    public synchronized void close() {
        closed = true;
        listeners.forEach(Listener::end);
    }
}
