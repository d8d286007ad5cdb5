package clinic.sunwise.booking.screening;

import clinic.sunwise.booking.protocols.Area;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The plain form of what was answered, as it is kept and shown: text, truth, lists and maps. */
public final class GivenWriter {

    private GivenWriter() {}

    /** The plain form; {@link AnswerFields} reads it again. */
    public static Object plain(Given given) {
        return switch (given) {
            case Given.Chosen chosen -> chosen.option();
            case Given.YesNo answer -> answer.yes();
            case Given.Day date -> date.day().toString();
            case Given.Days dates ->
                dates.days().stream().map(LocalDate::toString).toList();
            case Given.InTheSun sun ->
                sun.stays().stream().map(GivenWriter::stay).toList();
            case Given.Has has -> has(has);
            case Given.Had had ->
                had.times().isEmpty()
                        ? false
                        : had.times().stream().map(GivenWriter::time).toList();
        };
    }

    private static Object has(Given.Has has) {
        Map<String, Object> fields = new LinkedHashMap<>();
        putAreas(fields, has.areas());
        has.over().ifPresent(day -> fields.put("over", day.toString()));
        return fields.isEmpty() ? has.yes() : fields;
    }

    private static Map<String, Object> time(Given.Time time) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("first", time.first().toString());
        time.last().ifPresentOrElse(day -> fields.put("last", day.toString()), () -> fields.put("ongoing", true));
        putAreas(fields, time.areas());
        return fields;
    }

    private static Map<String, Object> stay(Given.Stay stay) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", stay.from().toString());
        fields.put("to", stay.to().toString());
        stay.region().ifPresent(region -> fields.put("region", region));
        stay.latitudeDegrees().ifPresent(latitude -> fields.put("latitude", latitude));
        return fields;
    }

    private static void putAreas(Map<String, Object> fields, Set<Area> areas) {
        if (!areas.isEmpty()) {
            fields.put("areas", areasOf(areas));
        }
    }

    private static List<String> areasOf(Set<Area> areas) {
        return areas.stream().sorted().map(Area::code).toList();
    }
}
