package clinic.sunwise.billing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** The verifier of a chain over HTTP. */
@BillingServiceTest
class ChainWireIT {

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void theChainIsRecomputedOnRequest() {
        visits.clinic(BillingFixtures.issuer("chained"));
        visits.invoice("chained", UUID.randomUUID(), "neck");
        JsonNode chain =
                accountant("chained").get("/api/clinics/chained/invoices/chain").json();
        assertThat(chain.path("issuer").asString()).isEqualTo(BillingFixtures.taxNumber("chained"));
        assertThat(chain.path("records").asInt()).isEqualTo(1);
        assertThat(chain.path("valid").asBoolean()).isTrue();
        assertThat(chain.has("firstBroken")).isFalse();
    }

    /** Even who owns the database cannot change an invoice unnoticed. */
    @Test
    void aChainThatWasTamperedWithIsFoundOut() {
        visits.clinic(BillingFixtures.issuer("forged"));
        for (int i = 0; i < 3; i++) {
            visits.invoice("forged", UUID.randomUUID(), "neck");
        }
        Wire accountant = accountant("forged");
        assertThat(accountant
                        .get("/api/clinics/forged/invoices/chain")
                        .json()
                        .path("valid")
                        .asBoolean())
                .isTrue();

        new LedgerBulk(jdbc, transactions).unchecked("""
                alter table invoice disable trigger user;
                update invoice set net = 4.05, vat = 0.85, gross = 4.90 where clinic = 'forged' and sequence = 2;
                alter table invoice enable trigger user;
                """);
        JsonNode chain = accountant.get("/api/clinics/forged/invoices/chain").json();
        assertThat(chain.path("valid").asBoolean()).isFalse();
        assertThat(chain.path("records").asInt()).isEqualTo(2);
        assertThat(chain.path("firstBroken").path("position").asInt()).isEqualTo(2);
        assertThat(chain.path("firstBroken").path("reason").asString())
                .isEqualTo("its content does not match its hash");
    }

    private Wire accountant(String clinic) {
        return new Wire(port, TestTokens.of(Role.ACCOUNTANT, clinic));
    }
}
