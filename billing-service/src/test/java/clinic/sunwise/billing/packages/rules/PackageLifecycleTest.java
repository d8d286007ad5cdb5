package clinic.sunwise.billing.packages.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.identity.Role;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageLifecycleTest {

    @ParameterizedTest(name = "{0} + {1}: {2}")
    @CsvSource({
        "ACTIVE, USE, true", "ACTIVE, REFUND, true", "ACTIVE, FORFEIT, false",
        "USED_UP, USE, false", "USED_UP, REFUND, false", "USED_UP, FORFEIT, false",
        "EXPIRED, USE, false", "EXPIRED, REFUND, true", "EXPIRED, FORFEIT, true",
        "REFUNDED, USE, false", "REFUNDED, REFUND, false", "REFUNDED, FORFEIT, false",
        "FORFEITED, USE, false", "FORFEITED, REFUND, false", "FORFEITED, FORFEIT, false",
    })
    void whatCanBecomeOfAPackage(PackageState from, PackageAction action, boolean possible) {
        assertThat(PackageLifecycle.find(from, action).isPresent()).isEqualTo(possible);
    }

    /** Every state is reached; expiry needs nobody and no row. */
    @Test
    void everyStateIsReached() {
        Set<PackageState> reached = PackageLifecycle.table().stream()
                .flatMap(each -> each.to().stream())
                .collect(Collectors.toSet());
        reached.add(PackageState.EXPIRED);
        assertThat(reached).containsExactlyInAnyOrder(PackageState.values());
        assertThat(Stream.of(PackageState.values()).map(PackageState::code).distinct())
                .hasSize(5)
                .allMatch(code -> code.matches("[a-z-]+"));
    }

    @Test
    void onlyTheOfficeCloses() {
        assertThat(PackageLifecycle.allowed(PackageState.EXPIRED, Role.ACCOUNTANT))
                .extracting(PackageAction::code)
                .containsExactly("refund", "forfeit");
        assertThat(PackageLifecycle.allowed(PackageState.ACTIVE, Role.ADMINISTRATOR))
                .containsExactly(PackageAction.REFUND);
        assertThat(PackageLifecycle.allowed(PackageState.ACTIVE, Role.RECEPTION))
                .isEmpty();
        assertThat(PackageLifecycle.allowed(PackageState.EXPIRED, Role.PATIENT)).isEmpty();
    }
}
