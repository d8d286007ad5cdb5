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

    /** All of them, also those that are withdrawn, by protocol and number. */
    public List<ProtocolVersion> of(String clinic) {
        List<Dated> all = store.versions(clinic);
        return all.stream()
                .map(each -> new ProtocolVersion(
                        each.protocol(),
                        each.version(),
                        each.from(),
                        each.withdrawal().isPresent()
                                ? Optional.empty()
                                : timeline(each.protocol(), all).until(entry(each)),
                        each.publication(),
                        each.withdrawal()))
                .toList();
    }

    /** Those of one protocol, by number; none if the clinic does not have it. */
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

    /** The one that would be in force on the days of a version if that were not; empty for the first one. */
    Optional<ProtocolVersion> before(String clinic, ProtocolVersion version) {
        return of(clinic, version.protocol()).stream()
                .filter(each -> each.withdrawal().isEmpty() && each.version() < version.version())
                .reduce((earlier, later) -> later);
    }

    VersionTimeline timeline(String clinic, String protocol) {
        return timeline(protocol, store.versions(clinic));
    }

    private static VersionTimeline timeline(String protocol, List<Dated> all) {
        List<Dated> its =
                all.stream().filter(each -> each.protocol().equals(protocol)).toList();
        return new VersionTimeline(
                its.stream()
                        .filter(each -> each.withdrawal().isEmpty())
                        .map(Versions::entry)
                        .toList(),
                its.stream().mapToInt(Dated::version).max().orElse(0));
    }

    private static Entry entry(Dated dated) {
        return new Entry(dated.version(), dated.from());
    }
}
