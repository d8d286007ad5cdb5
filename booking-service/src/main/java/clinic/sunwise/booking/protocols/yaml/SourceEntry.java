package clinic.sunwise.booking.protocols.yaml;

import clinic.sunwise.booking.protocols.Source;

/** The source that every rule and duration has: document, passage, and how firmly the one carries the other. */
final class SourceEntry {

    private SourceEntry() {}

    static Source source(Entry of) {
        return source(of, "source");
    }

    /** The same under another key. */
    static Source source(Entry of, String key) {
        return of.entry(
                key,
                entry -> new Source(
                        entry.text("document"), entry.text("passage"), entry.word("basis", Source.Basis.class)));
    }
}
