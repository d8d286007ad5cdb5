package clinic.sunwise.samples.booking.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Breaks: time, zone and locale are arguments. */
class MachineDependent {

    Instant instantNow() {
        return Instant.now();
    }

    LocalDate zonedNow() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    Clock systemClock() {
        return Clock.systemUTC();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    /** Breaks nothing. */
    LocalDate injectedClock(Clock clock) {
        return LocalDate.now(clock);
    }

    ZoneId zone() {
        return ZoneId.systemDefault();
    }

    String format(double amount) {
        return String.format("%.2f", amount);
    }

    String formatted(double amount) {
        return "%.2f".formatted(amount);
    }

    String lowerCase(String text) {
        return text.toLowerCase();
    }

    DateTimeFormatter pattern() {
        return DateTimeFormatter.ofPattern("d MMM");
    }
}
