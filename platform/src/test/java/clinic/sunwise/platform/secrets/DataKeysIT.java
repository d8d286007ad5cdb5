package clinic.sunwise.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.sample.SampleService;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.TestKeys;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest(SampleService.class)
class DataKeysIT {

    private final String chain = "keys-" + UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataKeys keys;

    @Autowired
    private TransactionTemplate transaction;

    private byte[] sealed;

    @BeforeEach
    void seal() {
        sealed = keys.of(chain, anna).seal("here", "pregnant");
    }

    @Test
    void anOwnerHasOneKey() {
        assertThat(keys.of(chain, anna).open("here", sealed)).isEqualTo("pregnant");
        assertThatThrownBy(() -> keys.of(chain, UUID.randomUUID()).open("here", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys.of(chain + "-other", anna).open("here", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyOfAnUndoneTransactionIsNoKey() {
        UUID bella = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            keys.of(chain, bella);
            status.setRollbackOnly();
        });
        assertThat(count("owner = ?", bella)).isZero();
    }

    @Test
    void whatWasSealedByADestroyedKeyIsIllegibleForEver() {
        keys.destroy(chain, anna);
        assertThat(count("owner = ?", anna)).isZero();
        assertThatThrownBy(() -> keys.of(chain, anna).open("here", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aWrappedKeyIsNobodyElses() {
        UUID bella = UUID.randomUUID();
        keys.of(chain, bella);
        jdbc.sql("update data_key set wrapped = (select wrapped from data_key where owner = ?) where owner = ?")
                .params(anna, bella)
                .update();
        assertThatThrownBy(() -> keys.of(chain, bella)).hasMessageContaining("is not the one that has wrapped");
        jdbc.sql("delete from data_key where owner = ?").param(bella).update();
    }

    @Test
    void theWrongKeysAreToldAtTheStart() {
        KeyEncryption others = new Versioned(TestKeys.ENCRYPTION.current(), false);
        assertThatThrownBy(() -> new DataKeys(jdbc, others).check()).hasMessageContaining("not that one");
    }

    @Test
    void keysAreWrappedAnewAndWhatTheyHaveSealedStays() {
        KeyEncryption next = new Versioned(7, true);
        DataKeys rotated = new DataKeys(jdbc, next);
        assertThat(rotated.toRewrap()).isPositive();
        while (rotated.rewrap(3) > 0) {
            assertThat(rotated.of(chain, anna).open("here", sealed)).isEqualTo("pregnant");
        }
        assertThat(rotated.toRewrap()).isZero();
        assertThat(count("version <> 7 and ?::uuid is not null", anna)).isZero();
        Wire administrator = new Wire(port, TestTokens.of(Role.ADMINISTRATOR, chain));
        assertThat(new Wire(port, TestTokens.of(Role.CLINICIAN, chain))
                        .post("/internal/data-keys/rewrap", "")
                        .problem())
                .isEqualTo("forbidden");
        assertThat(administrator.get("/internal/data-keys").text()).contains("\"current\":1");
        // Version 7 is the test's own, not in the service's file: it is told, and nothing is lost.
        assertThat(administrator.post("/internal/data-keys/rewrap", "").status())
                .isEqualTo(500);
        new DataKeys(jdbc, new Versioned(1, true)).rewrap(Integer.MAX_VALUE);
        assertThat(administrator.post("/internal/data-keys/rewrap", "").text())
                .isEqualTo("{\"current\":1,\"toRewrap\":0}");
        assertThat(jdbc.sql("select action || ' ' || target from audit_record where clinic = ?")
                        .param(chain)
                        .query(String.class)
                        .list())
                .containsExactly("POST /internal/data-keys/rewrap keys=0 version=1");
        assertThat(keys.of(chain, anna).open("here", sealed)).isEqualTo("pregnant");
    }

    @Test
    void rememberedAnswersAreSealed() {
        String key = UUID.randomUUID().toString();
        Wire reception = new Wire(port, TestTokens.of(Role.RECEPTION, "utrecht"));
        String answer = reception
                .post("/api/clinics/utrecht/orders", "{\"day\":\"2027-01-04\",\"lines\":[]}", key)
                .text();
        assertThat(reception
                        .post("/api/clinics/utrecht/orders", "{\"day\":\"2027-01-04\",\"lines\":[]}", key)
                        .text())
                .isEqualTo(answer);
        assertThat(jdbc.sql("select encode(sealed, 'escape') from idempotency_key where key = ?")
                        .param(key)
                        .query(String.class)
                        .single())
                .doesNotContain("2027-01-04");
    }

    private int count(String where, UUID owner) {
        return jdbc.sql("select count(*) from data_key where " + where)
                .param(owner)
                .query(Integer.class)
                .single();
    }

    /** A key service with the keys of the test's file, under another version. */
    private record Versioned(int current, boolean knows) implements KeyEncryption {

        @Override
        public byte[] wrap(int version, byte[] key, String about) {
            return TestKeys.ENCRYPTION.wrap(1, key, version == 1 ? about : version + about);
        }

        @Override
        public byte[] unwrap(int version, byte[] wrapped, String about) {
            if (!knows) {
                throw new IllegalStateException("not that one");
            }
            return version == 1
                    ? TestKeys.ENCRYPTION.unwrap(1, wrapped, about)
                    : TestKeys.ENCRYPTION.unwrap(1, wrapped, version + about);
        }
    }
}
