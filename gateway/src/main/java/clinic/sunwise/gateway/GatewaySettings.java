package clinic.sunwise.gateway;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the gateway is told from outside.
 *
 * @param mode {@code local} or {@code production}
 * @param bookingUri address of the booking service
 * @param billingUri address of the billing service
 * @param tokenKeyFile file of the private key that tokens are signed with; made if it is missing
 * @param demoTokens whether {@code demo.…} tokens are accepted, for local mode only
 * @param clockFile file that shifts the clock, for local mode only
 */
@ConfigurationProperties("sunwise")
public record GatewaySettings(
        @DefaultValue("production") String mode,
        URI bookingUri,
        URI billingUri,
        Path tokenKeyFile,
        @DefaultValue("false") boolean demoTokens,
        @Nullable Path clockFile) {

    public GatewaySettings {
        if (!mode.equals("local") && !mode.equals("production")) {
            throw new IllegalArgumentException("SUNWISE_MODE is local or production, not '" + mode + "'");
        }
        if (demoTokens && !mode.equals("local")) {
            throw new IllegalArgumentException(
                    "SUNWISE_DEMO_TOKENS lets everybody in and is for SUNWISE_MODE=local only; the gateway does not start");
        }
        if (clockFile != null && !mode.equals("local")) {
            throw new IllegalArgumentException(
                    "SUNWISE_CLOCK_FILE shifts the clock and is for SUNWISE_MODE=local only");
        }
    }
}
