package clinic.sunwise.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
        String[] arguments = Stream.concat(Stream.of(Mails.caughtBy(stack).address()), Stream.of(more))
                .toArray(String[]::new);
        BrowserScript.Run journey = BrowserScript.of(script, stack, arguments);
        assertThat(journey.exit()).as(journey.said()).isZero();
    }
}
