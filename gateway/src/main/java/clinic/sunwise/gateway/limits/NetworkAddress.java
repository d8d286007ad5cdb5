package clinic.sunwise.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where a request comes from, as far as one household or office has it for itself. */
public final class NetworkAddress {

    private static final int BYTES_OF_A_NETWORK = 8;
    private static final int BYTES_OF_IPV6 = 16;

    private NetworkAddress() {}

    /** The IPv4 address, or the first 64 bits of an IPv6 one: the rest a customer chooses himself, and anew for each try. */
    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == BYTES_OF_IPV6
                    ? InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, BYTES_OF_A_NETWORK), BYTES_OF_IPV6))
                                    .getHostAddress()
                            + "/64"
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException | IllegalArgumentException e) {
            return "unknown";
        }
    }
}
