package clinic.sunwise.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the gateway is told from outside.
 *
 * @param mode {@code local} or {@code production}
 * @param bookingUri address of the booking service
 * @param billingUri address of the billing service
 * @param publicAddress where browsers reach the gateway, without a path; links in mails begin with it. In production https
 * @param tokenKeyFile file of the private keys that tokens are signed with; made if it is missing
 * @param tokenKeyLife how long tokens are signed with one key
 * @param secretKeyFile file of the key that secrets in the database are sealed with; made if it is missing
 * @param mailFrom whom mails are from
 * @param firstAdministrator mail address of who is invited while nobody else could invite anybody
 * @param firstAdministratorChain the chain that she administers
 * @param demoTokens whether {@code demo.…} tokens are accepted, for local mode only
 * @param clockFile file that shifts the clock, for local mode only
 */
@ConfigurationProperties("sunwise")
public record GatewaySettings(
        @DefaultValue("production") String mode,
        URI bookingUri,
        URI billingUri,
        URI publicAddress,
        Path tokenKeyFile,
        @DefaultValue("30d") Duration tokenKeyLife,
        Path secretKeyFile,
        @DefaultValue("no-reply@localhost") String mailFrom,
        @Nullable String firstAdministrator,
        @Nullable String firstAdministratorChain,
        @DefaultValue("false") boolean demoTokens,
        @Nullable Path clockFile) {

    private static final Duration SHORTEST_KEY_LIFE = Duration.ofHours(1);

    public GatewaySettings {
        if (!mode.equals("local") && !mode.equals("production")) {
            throw new IllegalArgumentException("SUNWISE_MODE is local or production, not '" + mode + "'");
        }
        boolean local = mode.equals("local");
        require(
                local || !demoTokens,
                "SUNWISE_DEMO_TOKENS lets everybody in and is for SUNWISE_MODE=local only; the gateway does not start");
        require(local || clockFile == null, "SUNWISE_CLOCK_FILE shifts the clock and is for SUNWISE_MODE=local only");
        require(
                local || "https".equals(publicAddress.getScheme()),
                "SUNWISE_PUBLIC_ADDRESS is where browsers reach the gateway, and begins with https://");
        require(tokenKeyLife.compareTo(SHORTEST_KEY_LIFE) >= 0, "SUNWISE_TOKEN_KEY_LIFE is an hour at least");
        require(
                (firstAdministrator == null) == (firstAdministratorChain == null),
                "SUNWISE_FIRST_ADMINISTRATOR needs SUNWISE_FIRST_ADMINISTRATOR_CHAIN, and the other way round");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Whether browsers come over https, so that cookies can be kept from all else. */
    public boolean isSecure() {
        return "https".equals(publicAddress.getScheme());
    }
}
