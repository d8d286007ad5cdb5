package clinic.sunwise.booking.messages;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.care.CarePlans;
import clinic.sunwise.booking.care.Dated;
import clinic.sunwise.booking.messages.Letter.Item;
import clinic.sunwise.booking.messages.Letter.Section;
import clinic.sunwise.booking.protocols.Guidance.Care;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What to do and to leave around a session, with its days. */
@Component
class CareSections {

    private final CarePlans plans;

    CareSections(CarePlans plans) {
        this.plans = plans;
    }

    /** What is still ahead of her before the session. */
    List<Section> before(Writing writing, Appointment appointment, Instant now) {
        LocalDate today = writing.today(now);
        return section(
                        writing,
                        "preparation.section",
                        plans.of(appointment).preparation(),
                        each -> !each.until().isBefore(today))
                .toList();
    }

    /** What begins on the message's day, and what goes on. */
    List<Section> after(Writing writing, AppointmentLetters.Said said) {
        LocalDate day = LocalDate.ofEpochDay(said.message().about().occasion());
        List<Dated<Care>> all = plans.of(said.appointment()).aftercare();
        return Stream.concat(
                        section(
                                writing,
                                "aftercare.section.new",
                                all,
                                each -> each.from().equals(day)),
                        section(
                                writing,
                                "aftercare.section.still",
                                all,
                                each -> each.from().isBefore(day)
                                        && !each.until().isBefore(day)))
                .toList();
    }

    private static Stream<Section> section(
            Writing writing, String title, List<Dated<Care>> all, Predicate<Dated<Care>> which) {
        List<Item> items = all.stream()
                .filter(which)
                .sorted(Comparator.comparing(Dated<Care>::from).thenComparing(Dated<Care>::until))
                .map(each -> new Item(each.what().text().in(writing.language()), days(writing, each)))
                .toList();
        return items.isEmpty() ? Stream.empty() : Stream.of(new Section(writing.say(title), items));
    }

    private static String days(Writing writing, Dated<Care> care) {
        return care.from().equals(care.until())
                ? writing.day(care.from())
                : writing.say(
                        "days",
                        Map.of(
                                "from", care.from().toString(),
                                "until", care.until().toString()));
    }
}
