package clinic.sunwise.gateway.provider;

import clinic.sunwise.gateway.GatewaySettings;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.provider.UnderWay.Words;
import clinic.sunwise.gateway.staff.ProviderSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * The OpenID Connect provider: authorization code with PKCE, state and nonce (OpenID Connect Core 1.0, 3.1). What it publishes is
 * read when somebody first wants to go there, so Sunwise starts while it is away.
 */
@Component
class Provider {

    /** Where the provider sends browsers back to. */
    static final String RETURN = "/sign-in/provider/return";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private final ProviderSettings settings;
    private final String returnAddress;
    private final AuthenticationProvider exchange;
    private volatile @Nullable ClientRegistration published;

    Provider(ProviderSettings settings, GatewaySettings gateway, ProviderCalls calls) {
        this.settings = settings;
        this.returnAddress = gateway.publicAddress() + RETURN;
        OidcAuthorizationCodeAuthenticationProvider provider = new OidcAuthorizationCodeAuthenticationProvider(
                calls.codes(), asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
        provider.setJwtDecoderFactory(calls::idTokens);
        this.exchange = provider;
    }

    /** Where the browser goes to sign in. */
    String address(Words words) {
        return request(registration(), words).getAuthorizationRequestUri();
    }

    /**
     * Who the provider says it is; of the answer nothing is believed before state, code, signature, issuer, audience, times and nonce
     * are right.
     *
     * @param code not null where there is no error
     * @throws AuthenticationException if one of them is not
     */
    OidcUser user(Words words, String state, @Nullable String code, @Nullable String error) {
        ClientRegistration registration = registration();
        OAuth2AuthorizationResponse.Builder answer = error == null
                ? OAuth2AuthorizationResponse.success(String.valueOf(code))
                : OAuth2AuthorizationResponse.error(error);
        Authentication authenticated = exchange.authenticate(new OAuth2LoginAuthenticationToken(
                registration,
                new OAuth2AuthorizationExchange(
                        request(registration, words),
                        answer.redirectUri(returnAddress).state(state).build())));
        return (OidcUser)
                Objects.requireNonNull(Objects.requireNonNull(authenticated).getPrincipal());
    }

    private OAuth2AuthorizationRequest request(ClientRegistration registration, Words words) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        String.valueOf(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(returnAddress)
                .scopes(registration.getScopes())
                .state(words.state())
                .attributes(kept -> {
                    kept.put(OidcParameterNames.NONCE, words.nonce());
                    kept.put(PkceParameterNames.CODE_VERIFIER, words.verifier());
                })
                .additionalParameters(asked -> {
                    asked.put(OidcParameterNames.NONCE, hashed(words.nonce()));
                    asked.put(PkceParameterNames.CODE_CHALLENGE, hashed(words.verifier()));
                    asked.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
                    if (!settings.acr().isEmpty()) {
                        asked.put("acr_values", String.join(" ", settings.acr()));
                    }
                })
                .build();
    }

    private static String hashed(String word) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private ClientRegistration registration() {
        ClientRegistration known = published;
        if (known != null) {
            return known;
        }
        if (!settings.isOn()) {
            throw Refusal.notFound();
        }
        ClientRegistration read = read();
        published = read;
        return read;
    }

    /** What the issuer publishes; that it is the issuer's own word is checked by the library. */
    private ClientRegistration read() {
        try {
            return ClientRegistrations.fromOidcIssuerLocation(String.valueOf(settings.issuer()))
                    .registrationId("staff")
                    .clientId(String.valueOf(settings.clientId()))
                    .clientSecret(String.valueOf(settings.clientSecret()))
                    .scope(settings.scopes())
                    .redirectUri(returnAddress)
                    .build();
        } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn("the provider of staff's sign-in cannot be asked: {}", e.getMessage());
            throw new Refusal(GatewayProblem.UNAVAILABLE, "The provider does not answer. Try again in a few seconds.");
        }
    }
}
