package clinic.sunwise.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A patient with a phone: treatment and price, free and refused days with their reasons, sessions booked and moved, a passkey. A day at the desk:
 * every section, a booking by telephone, moves by mouse and keyboard, a visit, a closure that another desk sees. And the office: prices,
 * protocols, staff, audit, an invoice cancelled and one replaced by a full one.
 */
@Order(2)
@ExtendWith(Evidence.class)
class BrowserTest {

    private static final String OF_THE_NOSE = """
            {"protocol":"dermabrasion-series","technique":"dermabrasion","depth":"simple","areas":["nose"]}""";

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
        Clinic valencia = new Clinic(stack, "valencia", OF_THE_NOSE);
        travel("office.mjs", invoicedVisit(valencia), invoicedVisit(valencia));
    }

    /** The number of the invoice of somebody's visit, on the first day on which there is a time for her. */
    private String invoicedVisit(Clinic clinic) {
        UUID patient = clinic.register("1990-05-14");
        clinic.answer(patient, "normal");
        String start = clinic.firstFree(patient, clinic.today(), 14);
        JsonNode booked = clinic.book(patient, start).expect(201);
        if (LocalDate.parse(start.substring(0, 10)).isAfter(clinic.today())) {
            stack.setClock(OffsetDateTime.parse(start).toInstant().toString());
        }
        return clinic.complete(booked).get("number").stringValue();
    }

    @Test
    void theFirstPageIsLightAndStandsStill() throws Exception {
        travel("first-page.mjs");
    }

    private void travel(String script, String... more) throws IOException, InterruptedException {
        Path evidence = Path.of("target", "evidence").toAbsolutePath();
        Files.createDirectories(evidence);
        List<String> command = new ArrayList<>(List.of(
                "node",
                script,
                stack.address(),
                chromium().toString(),
                evidence.toString(),
                Mails.caughtBy(stack).address()));
        command.addAll(List.of(more));
        Process journey = new ProcessBuilder(command)
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
