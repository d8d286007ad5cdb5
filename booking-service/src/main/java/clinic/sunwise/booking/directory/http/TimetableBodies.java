package clinic.sunwise.booking.directory.http;

import clinic.sunwise.booking.directory.Hours;
import clinic.sunwise.booking.directory.HoursPattern;
import clinic.sunwise.booking.directory.TimetableEntry;
import clinic.sunwise.booking.directory.WeeklyHours;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Timetables as they are sent and answered. */
public final class TimetableBodies {

    private static final int LAST_YEAR = 2100;

    private TimetableBodies() {}

    public record HoursBody(
            @Nullable LocalTime from, @Nullable LocalTime to) {

        static HoursBody of(Hours hours) {
            return new HoursBody(hours.from(), hours.to());
        }

        Optional<Hours> checked(FieldErrors errors, String field) {
            if (from == null || to == null || !from.isBefore(to)) {
                errors.add(field, "is not a time from, such as 09:00, and a later time to");
                return Optional.empty();
            }
            return Optional.of(new Hours(from, to));
        }
    }

    /**
     * What an entry is to be; the field names are those of the answer.
     *
     * @param acknowledged ids of the appointments that will be outside the hours
     */
    public record EntryBody(
            @Nullable String kind,
            @Nullable UUID subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable HoursBody hours,
            @Nullable String reason,
            @Nullable Set<@Nullable UUID> acknowledged) {

        /**
         * The entry; every mistake is reported under its field's name.
         *
         * @throws ProblemException {@code invalid-request}
         */
        public TimetableEntry checked(UUID id) {
            FieldErrors errors = new FieldErrors().require(from, "from").require(to, "to");
            Optional<TimetableEntry.Kind> known = Optional.ofNullable(kind).flatMap(TimetableEntry.Kind::of);
            errors.check(known.isPresent(), "kind", "is not closure, opening, absence, work or out-of-service");
            known.ifPresent(each -> {
                errors.check(each.isOfClinic() == (subject == null), "subject", "does not go with this kind");
                errors.check(each != TimetableEntry.Kind.WORK || hours != null, "hours", "is missing");
            });
            errors.check(reason == null || reason.length() <= 200, "reason", "has more than 200 characters");
            if (from != null && to != null) {
                errors.check(!to.isBefore(from), "to", "is before from");
                errors.check(
                        ChronoUnit.DAYS.between(from, to) < TimetableEntry.MOST_DAYS,
                        "to",
                        "is more than 400 days later");
            }
            checkYear(to, "to", errors);
            Optional<Hours> stretch = hours == null ? Optional.empty() : hours.checked(errors, "hours");
            errors.throwIfAny();
            return new TimetableEntry(
                    id,
                    known.orElseThrow(),
                    Optional.ofNullable(subject),
                    Objects.requireNonNull(from),
                    Objects.requireNonNull(to),
                    stretch,
                    reason == null ? "" : reason.strip());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryAnswer(
            UUID id,
            String kind,
            @Nullable UUID subject,
            LocalDate from,
            LocalDate to,
            @Nullable HoursBody hours,
            String reason) {

        static EntryAnswer of(TimetableEntry entry) {
            return new EntryAnswer(
                    entry.id(),
                    entry.kind().code(),
                    entry.subject().orElse(null),
                    entry.from(),
                    entry.to(),
                    entry.hours().map(HoursBody::of).orElse(null),
                    entry.reason());
        }
    }

    /**
     * What a pattern is to be: for each alternating week the hours by weekday, such as {@code monday}.
     *
     * @param acknowledged ids of the appointments that will be outside the hours
     */
    public record PatternBody(
            @Nullable UUID practitioner,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<@Nullable Map<String, @Nullable List<@Nullable HoursBody>>> weeks,
            @Nullable Set<@Nullable UUID> acknowledged) {

        /**
         * The pattern; every mistake is reported under its field's name.
         *
         * @throws ProblemException {@code invalid-request}
         */
        public HoursPattern checked(UUID id) {
            FieldErrors errors = new FieldErrors().require(from, "from").require(weeks, "weeks");
            errors.check(
                    weeks == null || (!weeks.isEmpty() && weeks.size() <= HoursPattern.MOST_WEEKS),
                    "weeks",
                    "are not 1 to 4");
            errors.check(from == null || to == null || !to.isBefore(from), "to", "is before from");
            checkYear(from, "from", errors);
            checkYear(to, "to", errors);
            List<WeeklyHours> checked = new ArrayList<>();
            if (weeks != null) {
                weeks.forEach(week -> checked.add(week(week, errors)));
            }
            errors.throwIfAny();
            return new HoursPattern(
                    id,
                    Optional.ofNullable(practitioner),
                    Objects.requireNonNull(from),
                    Optional.ofNullable(to),
                    checked);
        }

        private static WeeklyHours week(
                @Nullable Map<String, @Nullable List<@Nullable HoursBody>> week, FieldErrors errors) {
            Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
            if (week == null) {
                errors.add("weeks", "is missing");
                return new WeeklyHours(days);
            }
            week.forEach((name, hours) -> weekday(name)
                    .ifPresentOrElse(
                            day -> days.put(day, stretches(hours, errors, "weeks." + name)),
                            () -> errors.add("weeks." + name, "is not a weekday, such as monday")));
            return new WeeklyHours(days);
        }

        private static List<Hours> stretches(
                @Nullable List<@Nullable HoursBody> sent, FieldErrors errors, String field) {
            List<Hours> checked = new ArrayList<>();
            if (sent == null || sent.contains(null)) {
                errors.add(field, "is missing");
                return checked;
            }
            for (HoursBody each : sent) {
                Objects.requireNonNull(each).checked(errors, field).ifPresent(checked::add);
            }
            checked.sort(Comparator.comparing(Hours::from));
            for (int next = 1; next < checked.size(); next++) {
                errors.check(
                        !checked.get(next).from().isBefore(checked.get(next - 1).to()), field, "overlap");
            }
            return checked;
        }

        private static Optional<DayOfWeek> weekday(String name) {
            return Stream.of(DayOfWeek.values())
                    .filter(day -> code(day).equals(name))
                    .findFirst();
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PatternAnswer(
            UUID id,
            @Nullable UUID practitioner,
            LocalDate from,
            @Nullable LocalDate to,
            List<Map<String, List<HoursBody>>> weeks) {

        static PatternAnswer of(HoursPattern pattern) {
            return new PatternAnswer(
                    pattern.id(),
                    pattern.subject().orElse(null),
                    pattern.from(),
                    pattern.to().orElse(null),
                    pattern.weeks().stream().map(PatternAnswer::week).toList());
        }

        private static Map<String, List<HoursBody>> week(WeeklyHours hours) {
            Map<String, List<HoursBody>> days = new LinkedHashMap<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                if (!hours.on(day).isEmpty()) {
                    days.put(
                            code(day), hours.on(day).stream().map(HoursBody::of).toList());
                }
            }
            return days;
        }
    }

    private static void checkYear(@Nullable LocalDate day, String field, FieldErrors errors) {
        errors.check(day == null || day.getYear() <= LAST_YEAR, field, "is after the year 2100");
    }

    private static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
