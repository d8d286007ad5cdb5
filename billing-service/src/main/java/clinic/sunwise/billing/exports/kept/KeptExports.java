package clinic.sunwise.billing.exports.kept;

import clinic.sunwise.billing.exports.BookRows;
import clinic.sunwise.billing.exports.DocumentIds;
import clinic.sunwise.billing.exports.ExportWish;
import clinic.sunwise.billing.exports.archive.Archives;
import clinic.sunwise.billing.exports.datev.DatevNumbers;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Makes exports of whole months, each once, whoever asks and however many instances run. */
public class KeptExports {

    /** What was issued in a month's last second may need so long to be committed: no transaction lives longer. */
    private static final Duration LATE_COMMITS = Duration.ofMinutes(2);

    /** Who has asked for what is made by itself. */
    private static final String SCHEDULE = "schedule";

    private final KeptExportStore store;
    private final ExportSchedules schedules;
    private final Issuers issuers;
    private final Archives archives;
    private final DocumentIds documents;
    private final BookRows books;
    private final Clock clock;

    public KeptExports(
            KeptExportStore store,
            ExportSchedules schedules,
            Issuers issuers,
            Archives archives,
            DocumentIds documents,
            BookRows books,
            Clock clock) {
        this.store = store;
        this.schedules = schedules;
        this.issuers = issuers;
        this.archives = archives;
        this.documents = documents;
        this.books = books;
        this.clock = clock;
    }

    /** Whether nothing is issued in this month any more. */
    public boolean isOver(Issuer issuer, YearMonth month) {
        return month.isBefore(YearMonth.from(issuer.dayOf(clock.instant().minus(LATE_COMMITS))));
    }

    /**
     * Asks for a month that is over.
     *
     * @param datev for whom; null of all forms but that
     */
    public KeptExport ask(Issuer issuer, ExportForm form, @Nullable DatevNumbers datev, YearMonth month, String by) {
        return store.ask(issuer.clinic(), form, datev, month, clock.instant(), by);
    }

    /** Asks for all whose day has come; what was asked for before stays as it is. */
    public void askForWhatIsDue() {
        for (ExportSchedule schedule : schedules.all()) {
            Issuer issuer = issuers.find(schedule.clinic()).orElseThrow();
            schedule.due(issuer.dayOf(clock.instant())).stream()
                    .filter(month -> isOver(issuer, month))
                    .forEach(month -> ask(issuer, schedule.form(), schedule.datev(), month, SCHEDULE));
        }
    }

    /**
     * Makes one that waits. Who fails leaves it to be tried again.
     *
     * @return whether there was one
     */
    public boolean makeNext() {
        UUID maker = UUID.randomUUID();
        Optional<KeptExport> next = store.claim(maker);
        next.ifPresent(export -> make(export, maker));
        return next.isPresent();
    }

    private void make(KeptExport export, UUID maker) {
        try {
            Issuer issuer = issuers.find(export.clinic()).orElseThrow();
            ExportWish wish = export.wish();
            if (isEmpty(export.form(), wish)) {
                store.empty(export, maker);
            } else {
                write(issuer, export, maker, wish);
            }
        } catch (KeptExportStore.TakenOver e) {
            throw e;
        } catch (IOException e) {
            store.gaveUp(export, maker);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            store.gaveUp(export, maker);
            throw e;
        }
    }

    /** The books may have payments without documents. */
    private boolean isEmpty(ExportForm form, ExportWish wish) {
        return form.hasBooks() ? !books.hasEntries(wish.clinic(), wish.first(), wish.last()) : documents.isEmpty(wish);
    }

    private void write(Issuer issuer, KeptExport export, UUID maker, ExportWish wish) throws IOException {
        store.begun(export, maker, documents.count(wish) * export.form().passes(issuer));
        AtomicLong done = new AtomicLong();
        try (PartWriter file = new PartWriter(part -> store.append(export, maker, part, done.get()))) {
            export.form().write(archives, issuer, export, done::incrementAndGet, file);
            store.made(export, maker, file.end(), clock.instant());
        }
    }
}
