package clinic.sunwise.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void freePortsDifferAndAreFree() {
        assertThat(Ports.free(5))
                .doesNotHaveDuplicates()
                .allMatch(Ports::isFree)
                .noneMatch(Ports::answers);
    }

    @Test
    void aPortWithAServerIsTakenAndAnswers() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(server.getLocalPort())).isFalse();
            assertThat(Ports.answers(server.getLocalPort())).isTrue();
        }
    }

    @Test
    void aServerOnAllAddressesTakesThePortToo() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            assertThat(Ports.isFree(server.getLocalPort())).isFalse();
        }
    }
}
