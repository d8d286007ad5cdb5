package clinic.sunwise.gateway.staff;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The provider at which staff signs in. There is none unless an issuer is named.
 *
 * @param issuer its address, below which {@code .well-known/openid-configuration} is found; https, but on this machine
 * @param clientId what it calls Sunwise
 * @param clientSecret what Sunwise shows it
 * @param name what the button says
 * @param scopes what is asked for; {@code openid} always is
 * @param claim which claim of the ID token gives roles and clinics: a text or a list of texts
 * @param acr one of these has to stand in the ID token as {@code acr}, how she was authenticated; not asked for where there is none
 * @param amr one of these has to stand among its {@code amr}, the ways that were used (RFC 8176), such as {@code mfa}; likewise
 * @param grants what each value of that claim is worth; a value that is not named is worth nothing
 * @param passwords whether passwords let staff in beside it
 */
@ConfigurationProperties("sunwise.staff-provider")
public record ProviderSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("single sign-on") String name,
        @DefaultValue({"openid", "profile"}) Set<String> scopes,
        @DefaultValue("groups") String claim,
        @DefaultValue Set<String> acr,
        @DefaultValue Set<String> amr,
        @DefaultValue List<Worth> grants,
        @DefaultValue("true") boolean passwords) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    /** A value of the claim, and the right that it gives: a role in one clinic, or in all of a chain. */
    public record Worth(
            String value,
            String role,
            @Nullable String clinic,
            @Nullable String chain) {

        Grant grant() {
            return new Grant(role, clinic, chain);
        }
    }

    public ProviderSettings {
        if (issuer == null) {
            require(
                    passwords,
                    "SUNWISE_STAFF_PROVIDER_PASSWORDS=false needs SUNWISE_STAFF_PROVIDER_ISSUER: nobody could sign in");
        } else {
            require(
                    clientId != null && clientSecret != null,
                    "SUNWISE_STAFF_PROVIDER_ISSUER needs …_CLIENT_ID and …_CLIENT_SECRET");
            require(isSafe(URI.create(issuer)), "SUNWISE_STAFF_PROVIDER_ISSUER begins with https://");
            require(scopes.contains("openid"), "SUNWISE_STAFF_PROVIDER_SCOPES has openid among them");
            require(
                    !grants.isEmpty(),
                    "SUNWISE_STAFF_PROVIDER_GRANTS_0_VALUE and so on say who may do what; without them nobody may");
            grants.forEach(ProviderSettings::check);
        }
    }

    private static boolean isSafe(URI issuer) {
        return "https".equals(issuer.getScheme()) || THIS_MACHINE.contains(String.valueOf(issuer.getHost()));
    }

    private static void check(Worth worth) {
        String which = "SUNWISE_STAFF_PROVIDER_GRANTS of '" + worth.value() + "': ";
        require(Grant.ROLES.contains(worth.role()), which + "the role is none of " + String.join(", ", Grant.ROLES));
        require(
                (worth.clinic() == null) != (worth.chain() == null),
                which + "a clinic or a chain is needed, and not both");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * Whether she was authenticated as strongly as it is wanted here; a provider that does not say it is not believed to have.
     *
     * @param reference the ID token's {@code acr}
     * @param methods its {@code amr}
     */
    public boolean isStrong(@Nullable String reference, Collection<String> methods) {
        return (acr.isEmpty() || (reference != null && acr.contains(reference)))
                && (amr.isEmpty() || methods.stream().anyMatch(amr::contains));
    }

    /** Whether staff can sign in at a provider. */
    public boolean isOn() {
        return issuer != null;
    }

    /** What these values of the claim are worth together, each right once. */
    public List<Grant> grants(Collection<String> values) {
        return grants.stream()
                .filter(worth -> values.contains(worth.value()))
                .map(Worth::grant)
                .distinct()
                .toList();
    }
}
