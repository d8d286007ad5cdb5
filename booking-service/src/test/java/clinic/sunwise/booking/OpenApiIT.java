package clinic.sunwise.booking;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.openapi.CommittedApi;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class OpenApiIT {

    @LocalServerPort
    private int port;

    @Test
    void theCommittedApiIsWhatTheControllersAnswer() throws Exception {
        CommittedApi.isUpToDate(new Wire(port, TestTokens.of(Role.RECEPTION)), "booking.yaml");
    }
}
