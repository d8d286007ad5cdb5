package clinic.sunwise.booking.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The public holidays of a country, and of a region where it has its own, computed from its law. What an authority orders
 * for a single year (a bridge day, a moved weekend, a town's own feast) is not law: a clinic enters it as a closure or
 * opening. Of a country whose law is not known here no day is a holiday.
 *
 * <ul>
 *   <li>ES: Estatuto de los Trabajadores art. 37.2 with Real Decreto 2001/1983 art. 45; ES-AN moves a Sunday's holiday to
 *       Monday, as its yearly decrees do, and adds 28 February and Maundy Thursday; ES-VC adds 19 March, Easter Monday,
 *       24 June and 9 October
 *   <li>FR: Code du travail L3133-1, eleven days
 *   <li>NL: Algemene termijnenwet art. 3.1, with King's Day on 26 April where the 27th is a Sunday
 *   <li>RU: Labour Code art. 112: a holiday on a weekend moves to the next working day, except those of January
 * </ul>
 */
public record PublicHolidays(String country, String region) {

    private static final Map<String, String> SPAIN = Map.of(
            "--01-01", "Año Nuevo",
            "--01-06", "Epifanía del Señor",
            "--05-01", "Fiesta del Trabajo",
            "--08-15", "Asunción de la Virgen",
            "--10-12", "Fiesta Nacional de España",
            "--11-01", "Todos los Santos",
            "--12-06", "Día de la Constitución Española",
            "--12-08", "Inmaculada Concepción",
            "--12-25", "Natividad del Señor");

    private static final Map<String, String> VALENCIA =
            Map.of("--03-19", "San José", "--06-24", "San Juan", "--10-09", "Día de la Comunitat Valenciana");

    private static final Map<String, String> FRANCE = Map.of(
            "--01-01", "Jour de l'an",
            "--05-01", "Fête du Travail",
            "--05-08", "Victoire 1945",
            "--07-14", "Fête nationale",
            "--08-15", "Assomption",
            "--11-01", "Toussaint",
            "--11-11", "Armistice 1918",
            "--12-25", "Noël");

    private static final Map<String, String> NETHERLANDS = Map.of(
            "--01-01", "Nieuwjaarsdag",
            "--05-05", "Bevrijdingsdag",
            "--12-25", "Eerste Kerstdag",
            "--12-26", "Tweede Kerstdag");

    private static final Map<String, String> RUSSIA = Map.of(
            "--02-23", "День защитника Отечества",
            "--03-08", "Международный женский день",
            "--05-01", "Праздник Весны и Труда",
            "--05-09", "День Победы",
            "--06-12", "День России",
            "--11-04", "День народного единства");

    /**
     * Those of a clinic.
     *
     * @param country ISO 3166 code
     * @param region ISO 3166-2 code such as {@code ES-AN}; empty for none
     */
    public PublicHolidays {
        if (!region.isEmpty() && !region.startsWith(country + "-")) {
            throw new IllegalArgumentException(region + " is no region of " + country);
        }
    }

    /** Whether a day is one of them. */
    public Predicate<LocalDate> days() {
        Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();
        return day ->
                byYear.computeIfAbsent(day.getYear(), year -> of(year).keySet()).contains(day);
    }

    /** The name of the holiday on that day; empty if it is none. */
    public Optional<String> on(LocalDate day) {
        return Optional.ofNullable(of(day.getYear()).get(day));
    }

    /** All of a year, by day, with the name that they have in the country. */
    public SortedMap<LocalDate, String> of(int year) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        LocalDate easter = easter(year);
        switch (country) {
            case "ES" -> spain(days, year, easter);
            case "FR" -> france(days, year, easter);
            case "NL" -> netherlands(days, year, easter);
            case "RU" -> russia(days, year);
            default -> {}
        }
        return days;
    }

    private void spain(SortedMap<LocalDate, String> days, int year, LocalDate easter) {
        fixed(days, year, SPAIN);
        if (region.equals("ES-AN")) {
            fixed(days, year, Map.of("--02-28", "Día de Andalucía"));
            Map.copyOf(days).forEach((day, name) -> {
                if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                    days.remove(day);
                    days.putIfAbsent(day.plusDays(1), name);
                }
            });
            days.put(easter.minusDays(3), "Jueves Santo");
        }
        if (region.equals("ES-VC")) {
            fixed(days, year, VALENCIA);
            days.put(easter.plusDays(1), "Lunes de Pascua");
        }
        days.put(easter.minusDays(2), "Viernes Santo");
    }

    private static void france(SortedMap<LocalDate, String> days, int year, LocalDate easter) {
        fixed(days, year, FRANCE);
        days.put(easter.plusDays(1), "Lundi de Pâques");
        days.putIfAbsent(easter.plusDays(39), "Ascension");
        days.put(easter.plusDays(50), "Lundi de Pentecôte");
    }

    private static void netherlands(SortedMap<LocalDate, String> days, int year, LocalDate easter) {
        fixed(days, year, NETHERLANDS);
        LocalDate birthday = LocalDate.of(year, 4, 27);
        days.put(birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday, "Koningsdag");
        days.put(easter.plusDays(1), "Tweede Paasdag");
        days.putIfAbsent(easter.plusDays(39), "Hemelvaartsdag");
        days.put(easter.plusDays(50), "Tweede Pinksterdag");
    }

    private static void russia(SortedMap<LocalDate, String> days, int year) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        newYear.datesUntil(newYear.plusDays(8)).forEach(day -> days.put(day, "Новогодние каникулы"));
        days.put(newYear.withDayOfMonth(7), "Рождество Христово");
        fixed(days, year, RUSSIA);
        RUSSIA.forEach((date, name) -> {
            LocalDate day = MonthDay.parse(date).atYear(year);
            if (isWeekend(day)) {
                days.put(nextWorkingDay(day, days), name);
            }
        });
    }

    private static LocalDate nextWorkingDay(LocalDate day, SortedMap<LocalDate, String> days) {
        LocalDate next = day;
        while (isWeekend(next) || days.containsKey(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private static void fixed(SortedMap<LocalDate, String> days, int year, Map<String, String> dates) {
        dates.forEach((date, name) -> days.put(MonthDay.parse(date).atYear(year), name));
    }

    /** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher (Nature, 20 April 1876). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
