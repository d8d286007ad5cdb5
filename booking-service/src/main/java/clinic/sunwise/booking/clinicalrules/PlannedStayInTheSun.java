package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.PlannedSun;
import clinic.sunwise.booking.sunseason.Place;
import clinic.sunwise.booking.sunseason.UvYear;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * No sunny stay is planned in the days after the session, whatever the season at the clinic. Where the patient names the
 * place, the sun there on those days decides.
 */
final class PlannedStayInTheSun implements ClinicalRule {

    @Override
    public Opinion about(Intent intent, Patient patient) {
        List<SunnyStay> stays = patient.facts().stays();
        List<PlannedSun> rules = intent.rules(PlannedSun.class);
        return stays.isEmpty()
                ? Opinion.NONE
                : day -> rules.stream()
                        .flatMap(rule -> stays.stream()
                                .filter(stay -> spoils(rule, stay, day))
                                .map(stay -> reason(rule, stay, day)))
                        .toList();
    }

    private static Reason reason(PlannedSun rule, SunnyStay stay, LocalDate day) {
        LocalDate free = day.plusDays(1);
        while (spoils(rule, stay, free)) {
            free = free.plusDays(1);
        }
        Map<String, String> facts = new HashMap<>();
        facts.put("firstDay", stay.first().toString());
        facts.put("lastDay", stay.last().toString());
        facts.put("days", Integer.toString(rule.windowDays()));
        stay.latitudeDegrees().ifPresent(latitude -> facts.put("latitude", Double.toString(latitude)));
        return new Reason(rule.code(), rule.level(), rule.source(), facts, Optional.of(free));
    }

    private static boolean spoils(PlannedSun rule, SunnyStay stay, LocalDate day) {
        LocalDate lastProtected = day.plusDays(rule.windowDays() - 1L);
        LocalDate first = stay.first().isAfter(day) ? stay.first() : day;
        LocalDate last = stay.last().isBefore(lastProtected) ? stay.last() : lastProtected;
        return !first.isAfter(last)
                && (stay.latitudeDegrees().isEmpty()
                        || UvYear.of(new Place(stay.latitudeDegrees().getAsDouble(), 0))
                                        .strongest(first, last)
                                >= rule.indexFrom());
    }
}
