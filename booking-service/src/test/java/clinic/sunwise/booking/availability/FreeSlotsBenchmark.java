package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.casefile.CaseFile;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Device;
import clinic.sunwise.booking.directory.Hours;
import clinic.sunwise.booking.directory.HoursPattern;
import clinic.sunwise.booking.directory.OpenHours;
import clinic.sunwise.booking.directory.Practitioner;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.directory.PublicHolidays;
import clinic.sunwise.booking.directory.Room;
import clinic.sunwise.booking.directory.Timetable;
import clinic.sunwise.booking.directory.TimetableEntry;
import clinic.sunwise.booking.directory.WeeklyHours;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.yaml.ShippedProtocols;
import clinic.sunwise.booking.screening.Questionnaire;
import clinic.sunwise.booking.sunseason.Place;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * How long the search for 90 days takes with 20 practitioners in shifts, twelve rooms and eight devices, a third of all time
 * taken: run its main. Not a test, since a time limit on a shared machine proves nothing.
 */
final class FreeSlotsBenchmark {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 11);
    private static final Instant NOW = FIRST.atStartOfDay(ZONE).toInstant();
    private static final int DAYS = 90;
    private static final int ROUNDS = 300;
    private static final Protocol PROTOCOL = ShippedProtocols.load().getLast();

    private FreeSlotsBenchmark() {}

    public static void main(String... arguments) {
        Premises premises = premises();
        BusyCalendar calendar = calendar(premises);
        long[] wall = new long[ROUNDS];
        long[] processor = new long[ROUNDS];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int times = 0;
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            times = search(premises, calendar);
            int measured = Math.max(0, round);
            processor[measured] = (threads.getCurrentThreadCpuTime() - used) / 1000;
            wall[measured] = (System.nanoTime() - start) / 1000;
        }
        System.out.println(times + " times: wall " + figures(wall) + ", processor " + figures(processor));
    }

    private static int search(Premises premises, BusyCalendar calendar) {
        Treatment treatment = new Treatment(PROTOCOL.code(), "diamond", "superficial", Set.of(Area.NECK));
        Search search = new Search(premises, treatment, FIRST, DAYS, Optional.empty(), Optional.empty());
        Subject anybody = Subject.anybody(FIRST, CaseFile.empty(new Questionnaire(List.of())));
        DaySearch days = new DaySearch(search, anybody, calendar, NOW, NOW);
        return IntStream.range(0, DAYS)
                .map(day -> days.on(FIRST.plusDays(day), PROTOCOL).times().size())
                .sum();
    }

    private static Premises premises() {
        OpenHours opening = new Timetable(
                        hours(8, 20),
                        List.of(),
                        List.of(entry(TimetableEntry.Kind.CLOSURE, Optional.empty(), 40)),
                        new PublicHolidays("NL", "").days())
                .remembered();
        return new Premises(
                new Clinic("moscow", "ru", "M", "RU", ZONE, "RUB", List.of("ru"), 10, new Place(55.75, 0.15)),
                opening,
                IntStream.range(0, 20)
                        .mapToObj(FreeSlotsBenchmark::practitioner)
                        .toList(),
                IntStream.range(0, 12)
                        .mapToObj(number -> new Room(new UUID(2, number), "R" + number, 10))
                        .toList(),
                IntStream.range(0, 8)
                        .mapToObj(
                                number -> new Device(new UUID(3, number), "D" + number, "diamond", Optional.empty(), 5))
                        .toList());
    }

    private static Practitioner practitioner(int number) {
        UUID id = new UUID(1, number);
        HoursPattern shifts = new HoursPattern(
                UUID.randomUUID(), Optional.of(id), FIRST, Optional.empty(), List.of(hours(8, 14), hours(13, 20)));
        List<TimetableEntry> entries = IntStream.range(0, 5)
                .mapToObj(time -> entry(TimetableEntry.Kind.ABSENCE, Optional.of(id), 7 * time + number))
                .toList();
        return new Practitioner(
                id,
                "P" + number,
                "doctor",
                Set.of(PROTOCOL.code()),
                Map.of(),
                Set.of(),
                new Timetable(hours(9, 17), List.of(shifts), entries, _ -> false).remembered());
    }

    private static TimetableEntry entry(TimetableEntry.Kind kind, Optional<UUID> subject, int day) {
        return new TimetableEntry(
                UUID.randomUUID(), kind, subject, FIRST.plusDays(day), FIRST.plusDays(day), Optional.empty(), "");
    }

    private static WeeklyHours hours(int from, int to) {
        Map<DayOfWeek, List<Hours>> byDay = new EnumMap<>(DayOfWeek.class);
        List.of(DayOfWeek.values())
                .forEach(day -> byDay.put(day, List.of(new Hours(LocalTime.of(from, 0), LocalTime.of(to, 0)))));
        return new WeeklyHours(byDay);
    }

    private static BusyCalendar calendar(Premises premises) {
        Random random = new Random(7);
        List<Taken> taken = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            for (Practitioner practitioner : premises.practitioners()) {
                take(practitioner.id(), day, random, taken);
            }
            for (Room room : premises.rooms()) {
                take(room.id(), day, random, taken);
            }
        }
        Set<UUID> appointments = new HashSet<>();
        taken.forEach(each -> appointments.add(each.appointment()));
        return BusyCalendar.empty(ZONE).with(appointments, taken);
    }

    private static void take(UUID resource, int day, Random random, List<Taken> taken) {
        for (int time = 0; time < 6; time++) {
            Instant start = FIRST.plusDays(day)
                    .atTime(8, 0)
                    .atZone(ZONE)
                    .toInstant()
                    .plus(Duration.ofMinutes(10L * random.nextInt(70)));
            TimeRange during = new TimeRange(start, start.plus(Duration.ofMinutes(40)));
            taken.add(new Taken(UUID.randomUUID(), resource, during, null));
        }
    }

    private static String figures(long[] micros) {
        Arrays.sort(micros);
        return "median " + micros[ROUNDS / 2] + " us p99 " + micros[ROUNDS * 99 / 100] + " us";
    }
}
