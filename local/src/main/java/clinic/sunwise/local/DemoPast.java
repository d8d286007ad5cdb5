package clinic.sunwise.local;

import clinic.sunwise.local.console.LaunchFailure;
import clinic.sunwise.local.console.Progress;
import clinic.sunwise.local.directory.ClockShift;
import clinic.sunwise.local.directory.DataDirectory;
import clinic.sunwise.local.directory.PrivateFile;
import clinic.sunwise.local.past.Past;
import clinic.sunwise.local.process.LogFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives empty data a past before anybody uses them: the services start some months ago, their patients come and go, and the
 * clock ends where it was wanted. An interrupted one is not gone on with: the next run only sets the clock right.
 */
final class DemoPast {

    private final DataDirectory directory;
    private final Services services;
    private final Clock system;
    private final ClockShift clock;
    private final Progress progress;
    private @Nullable Process teller;

    DemoPast(DataDirectory directory, Services services, Clock system, Progress progress) {
        this.directory = directory;
        this.services = services;
        this.system = system;
        this.clock = new ClockShift(directory, system);
        this.progress = progress;
    }

    /**
     * Sets the clock for this run: back to where the past begins, if one is to be told.
     *
     * @return the shift that holds when everything is ready
     */
    Duration setClock(Command.Up command) {
        if (Files.exists(unfinished())) {
            progress.say("The demo patients' past was interrupted; it stays as far as it came");
            Duration shift = clock.set(command.now() == null ? wanted() : command.now());
            end();
            return shift;
        }
        if (!command.past() || directory.holdsDatabase() || !services.havePast()) {
            return clock.set(command.now());
        }
        Instant now = command.now() == null ? system.instant() : command.now();
        Duration shift = command.now() == null ? Duration.ZERO : Duration.between(system.instant(), now);
        PrivateFile.write(unfinished(), shift + "\n");
        clock.set(now.minus(Duration.ofDays(Past.DAYS)));
        return shift;
    }

    /**
     * Tells it, if it is to be told, and sets the clock to where it was wanted.
     *
     * @param address of the gateway
     */
    void tell(URI address) {
        if (!Files.exists(unfinished())) {
            return;
        }
        progress.say("Telling the demo clinics their last " + Past.DAYS
                + " days (only for empty data; --no-past leaves it out)");
        LogFile log = directory.log("past");
        log.rotate();
        if (run(services.past(address, wanted()), log.path()) != 0) {
            // What was told is true as far as it goes, and the product works on it.
            progress.say("It could not be told to its end: " + log.path() + " has the reason");
        }
        clock.set(wanted());
        end();
    }

    private int run(List<String> command, Path log) {
        try {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()))
                    .start();
            teller = started;
            return started.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted", e);
        }
    }

    /** Stops telling, if it is being told. */
    void stop() {
        Process running = teller;
        if (running != null) {
            running.destroy();
        }
    }

    /** The moment at which the clock was wanted to be by now. */
    private Instant wanted() {
        try {
            return system.instant()
                    .plus(Duration.parse(Files.readString(unfinished()).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        try {
            Files.delete(unfinished());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unfinished() {
        return directory.unfinishedPast();
    }
}
