package clinic.sunwise.gateway.provider;

import clinic.sunwise.gateway.limits.Limit;
import clinic.sunwise.gateway.limits.Tries;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.provider.UnderWay.Words;
import clinic.sunwise.gateway.sessions.Beginning;
import clinic.sunwise.gateway.staff.Grant;
import clinic.sunwise.gateway.staff.ProviderAccounts;
import clinic.sunwise.gateway.staff.ProviderSettings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;

/** From the provider's answer to somebody who works for a clinic. */
@Service
class ProviderSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final Provider provider;
    private final ProviderSettings settings;
    private final ProviderAccounts accounts;
    private final Tries tries;

    ProviderSignIn(Provider provider, ProviderSettings settings, ProviderAccounts accounts, Tries tries) {
        this.provider = provider;
        this.settings = settings;
        this.accounts = accounts;
        this.tries = tries;
    }

    /** What an answer of the provider came to. */
    sealed interface Outcome {

        /** She is one of ours. */
        record SignedIn(Beginning beginning) implements Outcome {}

        /**
         * Nobody is let in.
         *
         * @param why as the page is told: {@code failed}, {@code weak}, {@code unmapped}, {@code closed} or {@code too-many}
         */
        record Refused(String why) implements Outcome {}
    }

    /** The provider's answer, as its parameters say it; anybody can have written them. */
    record Answer(
            @Nullable String state,
            @Nullable String code,
            @Nullable String error) {

        private static final Pattern ERROR = Pattern.compile("[a-z_]{1,60}");

        Answer {
            code = code == null || code.isBlank() ? null : code;
            error = error == null || ERROR.matcher(error).matches() ? error : "unreadable";
        }
    }

    String address(Words words, String network) {
        tries.count(Limit.SIGN_IN_OF_NETWORK, network);
        return provider.address(words);
    }

    Outcome enter(Optional<Words> words, Answer answer, String network) {
        if (!tries.allow(Limit.SIGN_IN_OF_NETWORK, network)) {
            return refused("too-many", network);
        }
        String state = answer.state();
        if (words.isEmpty() || state == null || (answer.code() == null && answer.error() == null)) {
            return refused("failed", network);
        }
        try {
            return known(provider.user(words.get(), state, answer.code(), answer.error()), network);
        } catch (AuthenticationException e) {
            LOG.info("the provider's answer is not believed: {}", e.getMessage());
            return refused("failed", network);
        } catch (Refusal e) {
            LOG.warn("nobody can sign in at the provider: {}", e.getMessage());
            return refused("failed", network);
        }
    }

    private Outcome known(OidcUser user, String network) {
        if (!settings.isStrong(user.getAuthenticationContextClass(), values(user.getClaim(IdTokenClaimNames.AMR)))) {
            return refused("weak", network);
        }
        List<Grant> grants = settings.grants(values(user.getClaim(settings.claim())));
        String issuer = String.valueOf(settings.issuer());
        if (grants.isEmpty()) {
            accounts.unmapped(issuer, subject(user));
            return refused("unmapped", network);
        }
        return accounts.signedIn(issuer, subject(user), name(user), grants)
                .<Outcome>map(Outcome.SignedIn::new)
                .orElseGet(() -> refused("closed", network));
    }

    /** A text, or those of a list; anything else is worth nothing. */
    private static List<String> values(@Nullable Object claim) {
        return switch (claim) {
            case String text -> List.of(text);
            case Collection<?> all ->
                all.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    private static String name(OidcUser user) {
        return Optional.ofNullable(user.getFullName())
                .or(() -> Optional.ofNullable(user.getPreferredUsername()))
                .filter(name -> !name.isBlank())
                .orElseGet(() -> subject(user));
    }

    private static String subject(OidcUser user) {
        return String.valueOf(user.getSubject());
    }

    private static Outcome refused(String why, String network) {
        LOG.info("sign-in at the provider refused: {} from {}", why, network);
        return new Outcome.Refused(why);
    }
}
