package clinic.sunwise.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A patient with a phone: treatment and price, free and refused days with their reasons, sessions booked and moved, a passkey. A day at the desk:
 * every section, a booking by telephone, moves by mouse and keyboard, a visit, a closure that another desk sees. And the office: prices,
 * protocols, staff, audit.
 */
@Order(2)
@ExtendWith(Evidence.class)
class BrowserTest {

    private final Stack stack = Stack.running();

    @Test
    void aPatientBooksByHerselfInChromium() throws Exception {
        travel("booking.mjs");
    }

    @Test
    void receptionWorksADayAtTheDeskInChromium() throws Exception {
        travel("desk.mjs");
    }

    @Test
    void anAdministratorKeepsTheOfficeInChromium() throws Exception {
        travel("office.mjs");
    }

    @Test
    void theFirstPageIsLightAndStandsStill() throws Exception {
        travel("first-page.mjs");
    }

    private void travel(String script) throws IOException, InterruptedException {
        Path evidence = Path.of("target", "evidence").toAbsolutePath();
        Files.createDirectories(evidence);
        Process journey = new ProcessBuilder(
                        "node",
                        script,
                        stack.address(),
                        chromium().toString(),
                        evidence.toString(),
                        Mails.caughtBy(stack).address())
                .directory(Path.of("browser").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(journey.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(journey.waitFor()).as(said).isZero();
    }

    private static Path chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Chromium is missing: install it, for example with `apt-get install chromium`."));
    }
}
