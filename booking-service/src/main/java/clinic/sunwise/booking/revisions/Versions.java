package clinic.sunwise.booking.revisions;

import clinic.sunwise.booking.protocols.ProtocolTexts;
import clinic.sunwise.booking.protocols.VersionTimeline;
import clinic.sunwise.booking.protocols.VersionTimeline.Entry;
import clinic.sunwise.booking.revisions.RevisionStore.Dated;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a clinic's protocols, old, in force and to come. */
@Service
@Transactional(readOnly = true)
public class Versions {

    private final RevisionStore store;
    private final ProtocolTexts texts;

    Versions(RevisionStore store, ProtocolTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    /** All of them, by protocol and day. */
    public List<ProtocolVersion> of(String clinic) {
        List<Dated> all = store.versions(clinic);
        return all.stream()
                .map(each -> new ProtocolVersion(
                        each.protocol(),
                        each.version(),
                        each.from(),
                        timeline(each.protocol(), all).until(entry(each)),
                        each.publication()))
                .toList();
    }

    /** Those of one protocol, by day; none if the clinic does not have it. */
    public List<ProtocolVersion> of(String clinic, String protocol) {
        return of(clinic).stream()
                .filter(version -> version.protocol().equals(protocol))
                .toList();
    }

    /** The text of a version, as it was written; empty if the clinic has no such version. */
    public Optional<String> text(String clinic, String protocol, int version) {
        boolean known = of(clinic, protocol).stream().anyMatch(each -> each.version() == version);
        return known
                ? store.text(clinic, protocol, version).or(() -> Optional.of(texts.shipped(protocol)))
                : Optional.empty();
    }

    VersionTimeline timeline(String clinic, String protocol) {
        return timeline(protocol, store.versions(clinic));
    }

    private static VersionTimeline timeline(String protocol, List<Dated> all) {
        return new VersionTimeline(all.stream()
                .filter(each -> each.protocol().equals(protocol))
                .map(Versions::entry)
                .toList());
    }

    private static Entry entry(Dated dated) {
        return new Entry(dated.version(), dated.from());
    }
}
