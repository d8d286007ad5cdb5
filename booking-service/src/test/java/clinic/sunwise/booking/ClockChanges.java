package clinic.sunwise.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every clock change of every IANA zone in ten years; zones with the same rules once. */
public final class ClockChanges {

    private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2036-12-31T00:00:00Z");

    private ClockChanges() {}

    /** A change of a zone's clocks, over which they skip or repeat some time. */
    public record Change(ZoneId zone, ZoneOffsetTransition transition) {}

    public static List<Change> all() {
        Map<String, ZoneId> byRules = new TreeMap<>();
        ZoneId.getAvailableZoneIds().stream()
                .map(ZoneId::of)
                // Once ical4j is loaded there are ids without rules among them, for the zones that calendars bring
                // along.
                .filter(zone -> Objects.nonNull(zone.getRules()))
                .forEach(zone -> byRules.putIfAbsent(changes(zone.getRules()).toString(), zone));
        return byRules.values().stream()
                .flatMap(zone -> changes(zone.getRules()).stream().map(change -> new Change(zone, change)))
                .toList();
    }

    private static List<ZoneOffsetTransition> changes(ZoneRules rules) {
        return Stream.iterate(
                        rules.nextTransition(FIRST),
                        change -> change != null && change.getInstant().isBefore(LAST),
                        change -> rules.nextTransition(change.getInstant()))
                .toList();
    }
}
