package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.sunseason.Place;
import clinic.sunwise.booking.sunseason.SunSensitivity;
import clinic.sunwise.booking.sunseason.UvYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An agent on the skin, from whichever side we know of it: told by the patient, a stay in the sun, or a session of ours that
 * counts as one.
 *
 * @param session of ours, if it is one
 */
record Use(Set<String> agents, LocalDate first, LocalDate last, Set<Area> areas, Optional<UUID> session) {

    /** All that is known of a patient. */
    static List<Use> of(Facts facts, List<Session> sessions) {
        List<Use> uses = new ArrayList<>();
        for (Exposure each : facts.exposures()) {
            uses.add(new Use(Set.of(each.agent()), each.first(), each.last(), each.areas(), Optional.empty()));
        }
        for (SunnyStay stay : facts.stays()) {
            if (isSunny(stay)) {
                uses.add(new Use(Set.of("sunbathing"), stay.first(), stay.last(), Set.of(), Optional.empty()));
            }
        }
        for (Session each : sessions) {
            if (!each.countsAs().isEmpty()) {
                uses.add(new Use(
                        each.countsAs(),
                        each.day(),
                        each.day(),
                        each.treatment().areas(),
                        Optional.of(each.id())));
            }
        }
        return uses;
    }

    /** The one of these agents that it is; empty if it is none of them. */
    Optional<String> agent(Set<String> among) {
        return shared(agents, among);
    }

    /** The first word, in alphabetical order, that both have; asked for each session on each day of a year. */
    static Optional<String> shared(Set<String> some, Set<String> others) {
        Optional<String> first = Optional.empty();
        for (String word : some) {
            if (others.contains(word) && (first.isEmpty() || word.compareTo(first.get()) < 0)) {
                first = Optional.of(word);
            }
        }
        return first;
    }

    boolean meets(Set<Area> treated) {
        return areas.isEmpty() || Area.meet(areas, treated);
    }

    /** What is told of it: its last day, or that it goes on. */
    Map<String, String> facts(String agent) {
        Map<String, String> facts = new HashMap<>();
        facts.put("agent", agent);
        if (last.equals(Exposure.GOES_ON)) {
            facts.put("goesOn", "true");
        } else {
            facts.put("agentDay", last.toString());
        }
        session.ifPresent(id -> facts.put("neighbour", id.toString()));
        return facts;
    }

    private static boolean isSunny(SunnyStay stay) {
        return stay.latitudeDegrees().isEmpty()
                || UvYear.of(new Place(stay.latitudeDegrees().getAsDouble(), 0)).strongest(stay.first(), stay.last())
                        >= SunSensitivity.MODERATE;
    }
}
