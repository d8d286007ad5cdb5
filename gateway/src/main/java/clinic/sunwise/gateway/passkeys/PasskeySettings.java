package clinic.sunwise.gateway.passkeys;

import clinic.sunwise.gateway.GatewaySettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where passkeys are good. Left alone, at the public address and nowhere else.
 *
 * @param relyingPartyId the domain that they belong to: the public address's, or one above it, such as {@code example.org} for
 *     {@code booking.example.org}. Passkeys that were added under another are of no use
 * @param origins from which pages they may be used, such as {@code https://booking.example.org}
 */
@ConfigurationProperties("sunwise.passkeys")
record PasskeySettings(
        @Nullable String relyingPartyId, @Nullable List<String> origins) {

    /** What holds, with what was left out. */
    record Place(String relyingPartyId, List<String> origins) {}

    /**
     * The place.
     *
     * @throws IllegalArgumentException if browsers would refuse what is set: an origin that is not of the domain, or not of https
     */
    Place place(GatewaySettings gateway) {
        URI address = gateway.publicAddress();
        String id = Optional.ofNullable(relyingPartyId).orElseGet(() -> String.valueOf(address.getHost()));
        List<String> from = origins == null || origins.isEmpty()
                ? List.of(address.getScheme() + "://" + address.getAuthority())
                : origins;
        if (relyingPartyId != null || origins != null) {
            from.forEach(origin -> check(URI.create(origin), id));
        }
        return new Place(id, List.copyOf(from));
    }

    private static void check(URI origin, String id) {
        String host = String.valueOf(origin.getHost());
        if (!host.equals(id) && !host.endsWith("." + id)) {
            throw new IllegalArgumentException("SUNWISE_PASSKEYS_ORIGINS: " + origin + " is not of the domain " + id
                    + " (SUNWISE_PASSKEYS_RELYING_PARTY_ID)");
        }
        if (!"https".equals(origin.getScheme()) && !host.equals("localhost")) {
            throw new IllegalArgumentException("SUNWISE_PASSKEYS_ORIGINS: " + origin + " does not begin with https://");
        }
    }
}
