package clinic.sunwise.booking.reception.http;

import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import clinic.sunwise.booking.reception.CalendarView;
import clinic.sunwise.booking.reception.Column;
import clinic.sunwise.booking.reception.DayPlan;
import clinic.sunwise.booking.reception.Occupation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The calendar on the wire, every time with the clinic's offset.
 *
 * @param by practitioner, room, device or recovery-place
 * @param appointments each once, by start, however many of the resources it takes up
 */
record CalendarAnswer(String by, List<DayAnswer> days, List<ColumnAnswer> resources, List<VisitAnswer> appointments) {

    record RangeAnswer(OffsetDateTime startsAt, OffsetDateTime endsAt) {

        static RangeAnswer of(TimeRange range, ZoneId zone) {
            return new RangeAnswer(local(range.start(), zone), local(range.end(), zone));
        }
    }

    /** @param holiday the name of a public holiday; absent on other days */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DayAnswer(LocalDate date, @Nullable String holiday, List<RangeAnswer> open) {

        static DayAnswer of(DayPlan day, ZoneId zone) {
            return new DayAnswer(day.date(), day.holiday().orElse(null), ranges(day.open(), zone));
        }
    }

    record ColumnAnswer(
            UUID id, String name, List<RangeAnswer> open, List<ClosureAnswer> closures, List<OccupiedAnswer> occupied) {

        static ColumnAnswer of(Column column, ZoneId zone) {
            return new ColumnAnswer(
                    column.resource(),
                    column.name(),
                    ranges(column.open(), zone),
                    column.closures().stream()
                            .map(each -> ClosureAnswer.of(each, zone))
                            .toList(),
                    column.occupations().stream()
                            .map(each -> OccupiedAnswer.of(each, zone))
                            .toList());
        }
    }

    /**
     * @param entryId of the timetable
     * @param kind closure, absence or out-of-service
     */
    record ClosureAnswer(UUID entryId, String kind, OffsetDateTime startsAt, OffsetDateTime endsAt, String reason) {

        static ClosureAnswer of(Column.Closure closure, ZoneId zone) {
            return new ClosureAnswer(
                    closure.entry(),
                    closure.kind(),
                    local(closure.during().start(), zone),
                    local(closure.during().end(), zone),
                    closure.reason());
        }
    }

    /** The resource's part of an appointment, buffers included. */
    record OccupiedAnswer(UUID appointmentId, OffsetDateTime startsAt, OffsetDateTime endsAt) {

        static OccupiedAnswer of(Occupation occupation, ZoneId zone) {
            return new OccupiedAnswer(
                    occupation.visit().appointment(),
                    local(occupation.during().start(), zone),
                    local(occupation.during().end(), zone));
        }
    }

    record PatientAnswer(UUID id, String name) {}

    /**
     * An appointment, without anything that the patient has told of her health.
     *
     * @param version to be sent back by whoever moves it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VisitAnswer(
            UUID id,
            PatientAnswer patient,
            TreatmentBody treatment,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            String state,
            boolean flagged,
            int version,
            @Nullable UUID courseId) {

        static VisitAnswer of(Occupation.Visit visit, ZoneId zone) {
            return new VisitAnswer(
                    visit.appointment(),
                    new PatientAnswer(visit.patient(), visit.patientName()),
                    TreatmentBody.of(visit.treatment()),
                    local(visit.during().start(), zone),
                    local(visit.during().end(), zone),
                    visit.state().code(),
                    visit.flagged(),
                    visit.version(),
                    visit.course().orElse(null));
        }
    }

    static CalendarAnswer of(CalendarView view) {
        ZoneId zone = view.zone();
        return new CalendarAnswer(
                view.by().code(),
                view.days().stream().map(day -> DayAnswer.of(day, zone)).toList(),
                view.columns().stream()
                        .map(column -> ColumnAnswer.of(column, zone))
                        .toList(),
                visits(view).stream().map(visit -> VisitAnswer.of(visit, zone)).toList());
    }

    private static Collection<Occupation.Visit> visits(CalendarView view) {
        Map<UUID, Occupation.Visit> visits = new LinkedHashMap<>();
        view.columns().stream()
                .flatMap(column -> column.occupations().stream())
                .map(Occupation::visit)
                .sorted((one, other) ->
                        one.during().start().compareTo(other.during().start()))
                .forEach(visit -> visits.putIfAbsent(visit.appointment(), visit));
        return visits.values();
    }

    private static List<RangeAnswer> ranges(List<TimeRange> ranges, ZoneId zone) {
        return ranges.stream().map(each -> RangeAnswer.of(each, zone)).toList();
    }

    private static OffsetDateTime local(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
