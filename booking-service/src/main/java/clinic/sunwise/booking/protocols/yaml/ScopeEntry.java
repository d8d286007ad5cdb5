package clinic.sunwise.booking.protocols.yaml;

import static java.util.stream.Collectors.toSet;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Depth;
import clinic.sunwise.booking.protocols.Protocol.Technique;
import clinic.sunwise.booking.protocols.Scope;
import java.util.List;
import java.util.Set;

/** Which treatments something in a protocol is for; a technique or depth that the protocol does not have is a mistake. */
final class ScopeEntry {

    private ScopeEntry() {}

    static Scope scope(Entry entry, List<Technique> techniques) {
        Set<String> depths = techniques.stream()
                .flatMap(technique -> technique.depths().stream())
                .map(Depth::code)
                .collect(toSet());
        Set<Area> areas = entry.texts("areas").stream().map(ProtocolFile::area).collect(toSet());
        return new Scope(
                known(
                        "technique",
                        entry.texts("techniques"),
                        techniques.stream().map(Technique::code).collect(toSet())),
                known("depth", entry.texts("depths"), depths),
                areas);
    }

    private static Set<String> known(String what, List<String> codes, Set<String> known) {
        codes.forEach(code -> {
            if (!known.contains(code)) {
                throw new IllegalArgumentException("this protocol has no " + what + " '" + code + "'");
            }
        });
        return Set.copyOf(codes);
    }
}
