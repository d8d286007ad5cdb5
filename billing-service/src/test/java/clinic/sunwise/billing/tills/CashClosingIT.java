package clinic.sunwise.billing.tills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.payments.PaymentDesk;
import clinic.sunwise.platform.test.Wire;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The end of a till's day on the wire. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CashClosingIT {

    private static final String CLINIC = "tallying";

    @LocalServerPort
    private int port;

    private PaymentDesk desk;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void clinic() {
        visits.clinic(BillingFixtures.issuer(CLINIC));
        desk = new PaymentDesk(port, CLINIC);
    }

    @Test
    void aTillIsCountedOnceADayAndADifferenceHasAReason() {
        UUID anna = UUID.randomUUID();
        String cash = "\",\"till\":\"counted";
        assertThat(desk.pay(anna, "cash" + cash, "80.00", "").status()).isEqualTo(200);
        assertThat(desk.refund(anna, "cash\",\"till\":\"empty", "1.00").problem())
                .isEqualTo("amount-not-available");
        Wire.Answer unexplained = desk.close("79.00", "");
        assertThat(unexplained.field()).isEqualTo("reason");
        assertThat(unexplained.text()).contains("80.00 EUR");

        String key = UUID.randomUUID().toString();
        String body = """
                {"till":"counted","counted":{"amount":"79.00","currency":"EUR"},"reason":"wrong change",\
                "banked":{"amount":"50","currency":"EUR"}}""";
        JsonNode closing =
                desk.reception().post(desk.api() + "cash-closings", body, key).json();
        assertThat(desk.reception()
                        .post(desk.api() + "cash-closings", body, key)
                        .json())
                .isEqualTo(closing);
        assertThat(closing.path("difference").path("amount").asString()).isEqualTo("-1.00");
        assertThat(desk.pay(anna, "cash" + cash, "1.00", "").problem()).isEqualTo("till-closed");
        assertThat(desk.close("29.00", "").problem()).isEqualTo("till-closed-before");
        assertThat(desk.accountant()
                        .get(desk.api() + "cash-closings")
                        .json()
                        .path("items")
                        .path(0))
                .isEqualTo(closing);
        assertThat(jdbc.sql("""
                        select string_agg(account || ' ' || (debit - credit), ', ' order by position) from ledger_entry
                        join ledger_posting using (clinic, year, number)
                        where clinic = 'tallying' and document_kind = 'cash-closing'
                        """).query(String.class).single()).isEqualTo("658 1.00, 53 -1.00, 512 50.00, 53 -50.00");
        for (String sql : List.of("update cash_closing set counted = 1", "delete from cash_closing")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("is refused");
        }
    }

    /** Nothing in another currency ever went in, so nothing in it can be counted, and the day stays open. */
    @Test
    void aTillIsCountedInTheClinicsCurrency() {
        String body = """
                {"till":"foreign","counted":{"amount":"0.00","currency":"RUB"}}""";
        assertThat(desk.reception().post(desk.api() + "cash-closings", body).field())
                .isEqualTo("counted.currency");
        assertThat(desk.reception()
                        .post(desk.api() + "cash-closings", body.replace("RUB", "EUR"))
                        .status())
                .isEqualTo(200);
    }

    /** The balance that is kept beside the postings is their sum, whatever was paid in, paid back, counted and refused. */
    @Test
    void theBalanceOfATillIsTheSumOfItsPostings() {
        UUID anna = UUID.randomUUID();
        for (int euros = 1; euros <= 9; euros++) {
            String till = "cash\",\"till\":\"till-" + euros % 3;
            assertThat(desk.pay(anna, till, euros + ".25", "").status()).isEqualTo(200);
            assertThat(desk.refund(anna, till, "1.10").status()).isEqualTo(200);
            assertThat(desk.refund(anna, till, "1000.00").problem()).isEqualTo("amount-not-available");
        }
        assertThat(jdbc.sql(
                                "select string_agg(till || ' ' || balance, ', ' order by till) from till_balance where till like 'till-_'")
                        .query(String.class)
                        .single())
                .isEqualTo("till-0 15.45, till-1 9.45, till-2 12.45");
        assertThat(jdbc.sql("""
                        select till, balance, booked from till_balance full join (
                            select clinic, till, currency, sum(debit - credit) as booked from ledger_posting
                            where account = '53' group by clinic, till, currency) as tills using (clinic, till, currency)
                        where balance is distinct from booked
                        """).query().listOfRows()).isEmpty();
        for (String sql : List.of(
                "update till_balance set balance = 1",
                "delete from till_balance",
                "insert into till_balance values ('tallying', 'forged', 'EUR', 1)")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("follows the ledger by itself");
        }
    }
}
