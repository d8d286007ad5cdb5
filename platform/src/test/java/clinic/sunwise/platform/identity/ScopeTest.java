package clinic.sunwise.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource(
            value = {
                "/api/clinics/{clinic}/appointments, true, appointments:read",
                "/api/clinics/{clinic}/appointments/{id}/move, false, appointments:write",
                "/api/clinics/{clinic}/exports/datev.csv, true, exports:read",
                "/api/clinics/{clinic}/waiting-list/{id}/decline, false, waiting-list:write",
                "/api/clinics/{clinic}/audit/booking, true, audit:read",
                "/api/clinics/{clinic}, true, ''",
                "/api/clinics/{clinic}/{id}, true, ''",
                "/internal/dead-letters, true, ''",
                "/api/feeds/{secret}.ics, true, ''",
            })
    void aRowHasTheScopeOfItsCollection(String pattern, boolean reading, String scope) {
        assertThat(Scope.of(pattern, reading)).isEqualTo(scope);
    }
}
