package clinic.sunwise.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.local.console.LaunchFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

    @Test
    void anOrdinaryUserRunsItDirectly() {
        Account account = Account.choose(1000, any -> false);
        assertThat(account.command(List.of("postgres", "-D", "d"))).containsExactly("postgres", "-D", "d");
        assertThat(account.owner()).isEqualTo(1000);
    }

    @Test
    void rootTakesTheNamespaceWhereItWorks() {
        Account account = Account.choose(0, any -> true);
        assertThat(account.command(List.of("postgres"))).containsExactly("unshare", "-U", "postgres");
        assertThat(account.owner()).isZero();
    }

    @Test
    void rootBecomesNobodyWhereNamespacesAreForbidden() {
        assertThat(Account.choose(0, account -> !account.equals(Account.NAMESPACE)))
                .isEqualTo(Account.AS_NOBODY);
    }

    @Test
    void rootIsToldWhenNeitherWorks() {
        assertThatThrownBy(() -> Account.choose(0, any -> false))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("ordinary user");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,     amd64,   postgres-linux-x86_64.txz",
        "Linux,     aarch64, postgres-linux-arm_64.txz",
        "Mac OS X,  aarch64, postgres-darwin-arm_64.txz",
        "Mac OS X,  x86_64,  postgres-darwin-x86_64.txz",
    })
    void eachKindOfMachineHasItsArchive(String os, String architecture, String archive) {
        assertThat(PostgresBinaries.archiveName(os, architecture)).isEqualTo(archive);
    }
}
