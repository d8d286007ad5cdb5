package clinic.sunwise.local.kafka;

import clinic.sunwise.local.process.Ports;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** Asks a broker which requests it understands: the smallest question of Kafka's protocol, without loading a client. */
final class BrokerProbe {

    private static final short API_VERSIONS = 18;
    private static final int REQUEST_BYTES = 10;
    private static final int CORRELATION = 7;

    private BrokerProbe() {}

    static boolean answers(int port) {
        try (Socket socket = Ports.connect(port)) {
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(REQUEST_BYTES);
            request.writeShort(API_VERSIONS);
            request.writeShort(0);
            request.writeInt(CORRELATION);
            request.writeShort(-1);
            request.flush();
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            return answer.readInt() > 0 && answer.readInt() == CORRELATION;
        } catch (IOException e) {
            return false;
        }
    }
}
