package clinic.sunwise.gateway.time;

import clinic.sunwise.gateway.GatewaySettings;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.FieldError;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads and moves the clock that all processes of local mode follow through a file. */
@RestController
@RequestMapping("/api/local/clock")
@ConditionalOnProperty("sunwise.clock-file")
class LocalClock {

    private final Path file;
    private final InstantSource machineTime = InstantSource.system();

    LocalClock(GatewaySettings settings) {
        if (settings.clockFile() == null) {
            throw new IllegalStateException("no clock file");
        }
        this.file = settings.clockFile();
    }

    record Time(Instant now) {}

    /** Where to: to a moment, or on by an ISO 8601 duration such as P7D or PT2H. */
    record Move(@Nullable Instant now, @Nullable String advance) {}

    @GetMapping
    Time read() throws IOException {
        return new Time(machineTime.instant().plus(shift()).truncatedTo(ChronoUnit.MILLIS));
    }

    @PostMapping
    synchronized Time move(@RequestBody Move move) throws IOException {
        Instant before = read().now();
        Instant after = target(move, before);
        if (after.isBefore(before)) {
            throw invalid("now", "is before " + before + ": the clock goes forward only");
        }
        write(Duration.between(machineTime.instant(), after));
        return read();
    }

    private static Instant target(Move move, Instant before) {
        if ((move.now() == null) == (move.advance() == null)) {
            throw invalid("now", "or advance is needed, and not both");
        }
        return move.now() == null ? advanced(before, String.valueOf(move.advance())) : move.now();
    }

    private static Instant advanced(Instant before, String by) {
        try {
            return by.contains("T")
                    ? before.plus(Duration.parse(by))
                    : before.atZone(ZoneOffset.UTC).plus(Period.parse(by)).toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            throw invalid("advance", "is not a duration such as P7D or PT2H");
        }
    }

    private Duration shift() throws IOException {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        }
    }

    /** Moved into place, so that no reader sees half a file. */
    private void write(Duration shift) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, shift.toString());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Refusal invalid(String field, String message) {
        return new Refusal(
                GatewayProblem.INVALID_REQUEST, "'" + field + "' " + message + ".", new FieldError(field, message));
    }
}
