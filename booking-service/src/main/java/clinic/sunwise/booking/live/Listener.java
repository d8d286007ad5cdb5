package clinic.sunwise.booking.live;

import clinic.sunwise.booking.live.ChangeNotes.Note;
import clinic.sunwise.booking.live.ChangeNotes.Reading;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody who listens to one clinic. Whoever is slow is told to read everything anew, rather than that others wait for her. */
public final class Listener {

    private static final int MOST_WAITING = 100;

    private final String clinic;
    private final String person;
    private final BlockingQueue<Heard> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    /** What was told of transactions that may be seen again, as an older one was still running. */
    private final Set<Note> told = new HashSet<>();

    private long position;
    private volatile boolean over;

    private Listener(String clinic, String person, long position) {
        this.clinic = clinic;
        this.person = person;
        this.position = position;
    }

    /** Begins where the reading was made. */
    static Listener from(String clinic, String person, Reading now) {
        Listener listener = new Listener(clinic, person, now.position());
        listener.tell(new Heard(now.position(), false, List.of()));
        return listener;
    }

    /** Goes on from where she has been before; what was forgotten since is told as everything. */
    static Listener since(String clinic, String person, long before, Reading reading) {
        if (!reading.follows(before)) {
            Listener listener = new Listener(clinic, person, reading.position());
            listener.tell(new Heard(reading.position(), true, List.of()));
            return listener;
        }
        Listener listener = new Listener(clinic, person, before);
        listener.tell(new Heard(before, false, List.of()));
        listener.hear(reading);
        return listener;
    }

    String clinic() {
        return clinic;
    }

    String person() {
        return person;
    }

    long position() {
        return position;
    }

    /** Takes of a reading what is new to her; only one reading at a time. */
    void hear(Reading reading) {
        List<Note> news = reading.notes().stream()
                .filter(note -> note.clinic().equals(clinic) && note.transaction() >= position)
                .filter(told::add)
                .toList();
        position = Math.max(position, reading.position());
        told.removeIf(note -> note.transaction() < position);
        if (!news.isEmpty()) {
            tell(new Heard(
                    position, false, news.stream().map(Note::change).distinct().toList()));
        }
    }

    private void tell(Heard heard) {
        if (!waiting.offer(heard)) {
            waiting.clear();
            waiting.add(new Heard(heard.position(), true, List.of()));
        }
    }

    /** The next that she is told; empty if nothing came for so long, or if it is over. */
    public Optional<Heard> next(Duration patience) throws InterruptedException {
        Optional<Heard> heard = Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        return heard.filter(each -> each.position() != OVER.position());
    }

    /** Nothing more is told; whoever waits for the next is woken. */
    public void end() {
        over = true;
        tell(OVER);
    }

    public boolean isOver() {
        return over && waiting.isEmpty();
    }

    private static final Heard OVER = new Heard(-1, false, List.of());
}
