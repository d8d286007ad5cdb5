package clinic.sunwise.billing.deposits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.billing.BookingEvents;
import clinic.sunwise.billing.payments.PaymentDesk;
import clinic.sunwise.platform.test.Wire;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** A clinic's desk that takes deposits for what booking tells of, and the books that it leads to. */
public record DepositDesk(PaymentDesk desk, KafkaTemplate<String, String> kafka, JdbcClient jdbc) {

    /** Pays a deposit back. */
    public static final String RETURN = "{\"method\":\"card\",\"reason\":\"cancelled in time\"}";

    /** 20.00 EUR by card. */
    public static String wish(UUID appointment) {
        return wish(appointment, "20.00");
    }

    public static String wish(UUID appointment, String euros) {
        return "{\"appointmentId\":\"" + appointment + "\",\"method\":\"card\",\"amount\":" + euros(euros) + "}";
    }

    public static String euros(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }

    public void send(String event) {
        kafka.send("booking.events", desk.clinic(), event);
    }

    /** The answer when billing knows of the session that was just booked. */
    public Wire.Answer take(UUID patient, UUID appointment, String euros) {
        send(new BookingEvents(desk.clinic(), patient).booked(appointment));
        Wire.Answer[] last = new Wire.Answer[1];
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            last[0] = desk.reception().post(desk.api() + "deposits", wish(appointment, euros));
            return last[0].status() != 404;
        });
        return last[0];
    }

    /** A deposit of 20.00 for a session that is just booked. */
    public JsonNode taken(UUID patient, UUID appointment) {
        Wire.Answer taken = take(patient, appointment, "20.00");
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        return taken.json();
    }

    public Wire.Answer giveBack(JsonNode deposit, String body) {
        return desk.reception()
                .post(desk.api() + "deposits/" + deposit.path("id").asString() + "/return", body);
    }

    public JsonNode settled(JsonNode deposit, String state) {
        String path = desk.api() + "deposits/" + deposit.path("id").asString();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> desk.reception()
                        .get(path)
                        .json()
                        .path("state")
                        .asString()
                        .equals(state));
        return desk.reception().get(path).json();
    }

    public JsonNode invoice(JsonNode named) {
        return desk.accountant()
                .get(desk.api() + "invoices/" + named.asString())
                .json();
    }

    public JsonNode invoiceOf(UUID appointment) {
        return invoice(desk.accountant()
                .get(desk.api() + "invoices?appointment=" + appointment)
                .json()
                .path("items")
                .path(0)
                .path("id"));
    }

    /** What the accounts have by all postings of an invoice, debit above zero. */
    public String books(JsonNode invoice) {
        return jdbc.sql("""
                        select string_agg(account || ' ' || balance, ', ' order by account) from (
                            select account, sum(debit - credit) as balance from ledger_posting
                            where clinic = :clinic and invoice_id = :invoice group by account) as books
                        """)
                .param("clinic", desk.clinic())
                .param("invoice", UUID.fromString(invoice.asString()))
                .query(String.class)
                .single();
    }
}
