package clinic.sunwise.booking.screening;

import clinic.sunwise.booking.screening.Question.Detail;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether what was answered can be true.
 *
 * @param today of the clinic
 * @param birth of the patient, before which nothing happened to her
 */
record GivenCheck(LocalDate today, LocalDate birth, FieldErrors errors) {

    /** Nobody knows her plans further ahead. */
    private static final int MOST_YEARS_AHEAD = 2;

    private static final int LONGEST_STAY_DAYS = 180;

    /** Notes everything that cannot be true, under the place's name. */
    void check(Question question, Map<String, Given> answered, String path) {
        answered.forEach((item, given) -> {
            String place = item.equals(Answer.WHOLE) ? path : path + "." + item;
            Set<Detail> details =
                    question.option(item).map(Question.Option::details).orElse(Set.of());
            switch (given) {
                case Given.Has has -> has(has, details, place);
                case Given.Had had -> each(had.times(), place, (time, at) -> time(time, details, at));
                case Given.InTheSun sun -> each(sun.stays(), place, this::stay);
                case Given.Days days -> each(days.days(), place, this::toCome);
                case Given.Day date -> toCome(date.day(), place);
                case Given.Chosen chosen -> {}
                case Given.YesNo answer -> {}
            }
        });
    }

    private void has(Given.Has has, Set<Detail> details, String place) {
        mayTell(Detail.AREAS, !has.areas().isEmpty(), details, place + ".areas");
        mayTell(Detail.OVER, has.over().isPresent(), details, place + ".over");
        has.over().ifPresent(day -> toCome(day, place + ".over"));
    }

    private void time(Given.Time time, Set<Detail> details, String place) {
        mayTell(Detail.AREAS, !time.areas().isEmpty(), details, place + ".areas");
        mayTell(Detail.ONGOING, time.last().isEmpty(), details, place + ".ongoing");
        possible(time.first(), details.contains(Detail.PLANNED) && time.last().isPresent(), place + ".first");
        time.last().ifPresent(last -> {
            possible(last, details.contains(Detail.PLANNED) || details.contains(Detail.ONGOING), place + ".last");
            errors.check(!last.isBefore(time.first()), place + ".last", "is before the first day");
        });
    }

    private void stay(Given.Stay stay, String place) {
        errors.check(!stay.to().isBefore(stay.from()), place + ".to", "is before the stay begins");
        errors.check(
                stay.to().isBefore(stay.from().plusDays(LONGEST_STAY_DAYS)),
                place + ".to",
                "makes the stay longer than " + LONGEST_STAY_DAYS + " days");
        possible(stay.from(), true, place + ".from");
        toCome(stay.to(), place + ".to");
        errors.check(
                stay.region().isEmpty() || stay.latitudeDegrees().isEmpty(),
                place + ".latitude",
                "is given besides a region");
    }

    private void toCome(LocalDate day, String place) {
        errors.check(!day.isBefore(today), place, "is in the past");
        near(day, place);
    }

    private void possible(LocalDate day, boolean mayBePlanned, String place) {
        errors.check(!day.isBefore(birth), place, "is before the date of birth");
        errors.check(mayBePlanned || !day.isAfter(today), place, "is in the future");
        near(day, place);
    }

    private void near(LocalDate day, String place) {
        errors.check(
                !day.isAfter(today.plusYears(MOST_YEARS_AHEAD)),
                place,
                "is more than " + MOST_YEARS_AHEAD + " years ahead");
    }

    private void mayTell(Detail detail, boolean told, Set<Detail> details, String place) {
        errors.check(!told || details.contains(detail), place, "is not asked here");
    }

    private interface Check<T> {
        void of(T value, String place);
    }

    private static <T> void each(List<T> values, String place, Check<T> check) {
        for (int i = 0; i < values.size(); i++) {
            check.of(values.get(i), place + "[" + i + "]");
        }
    }
}
