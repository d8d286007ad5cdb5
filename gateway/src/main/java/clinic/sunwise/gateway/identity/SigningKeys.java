package clinic.sunwise.gateway.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys that tokens are signed with (ES256), oldest first. A new one is published a while before it signs, and an old one stays
 * published a while after it has signed its last: whoever checks a token finds its key, whatever it has remembered.
 *
 * @param keys each from its {@code nbf} on until that of the next
 */
record SigningKeys(List<ECKey> keys) {

    /** Between publishing and signing, and between the last token and forgetting: twice what a token lives. */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    SigningKeys {
        keys = keys.stream().sorted(Comparator.comparing(SigningKeys::begins)).toList();
        if (keys.isEmpty()
                || !keys.stream()
                        .allMatch(key -> key.isPrivate() && key.getCurve().equals(Curve.P_256))) {
            throw new IllegalArgumentException("no private keys of the curve P-256");
        }
    }

    private static Instant begins(ECKey key) {
        return Optional.ofNullable(key.getNotBeforeTime()).map(Date::toInstant).orElse(Instant.EPOCH);
    }

    /** The keys written as a JWK set; also a single JWK, as it was written before keys were changed. */
    static SigningKeys parse(String text) throws ParseException {
        JWKSet set = text.contains("\"keys\"") ? JWKSet.parse(text) : new JWKSet(JWK.parse(text));
        return new SigningKeys(set.getKeys().stream().map(JWK::toECKey).toList());
    }

    /** A first key, which signs at once. */
    static SigningKeys first(Instant now) {
        return new SigningKeys(List.of(fresh(now)));
    }

    private static ECKey fresh(Instant from) {
        try {
            ECKey key =
                    new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
            return new ECKey.Builder(key).notBeforeTime(Date.from(from)).build();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform makes keys of the curve P-256", e);
        }
    }

    /** The key to sign with now. */
    ECKey current(Instant now) {
        return keys.stream()
                .filter(key -> !begins(key).isAfter(now))
                .reduce((_, later) -> later)
                .orElse(keys.getFirst());
    }

    /** The same keys where the current one is young; else with a next one, and without those that are over. */
    SigningKeys turned(Instant now, Duration life) {
        List<ECKey> kept = new ArrayList<>(Stream.iterate(0, index -> index < keys.size(), index -> index + 1)
                .filter(index -> !isOver(index, now))
                .map(keys::get)
                .toList());
        if (!begins(kept.getLast()).plus(life).isAfter(now)) {
            kept.add(fresh(now.plus(OVERLAP)));
        }
        return kept.equals(keys) ? this : new SigningKeys(kept);
    }

    private boolean isOver(int index, Instant now) {
        return index + 1 < keys.size()
                && begins(keys.get(index + 1)).plus(OVERLAP).isBefore(now);
    }

    /** With the private halves, for the file. */
    String text() {
        return set().toString(false);
    }

    JWKSet set() {
        return new JWKSet(List.<JWK>copyOf(keys));
    }
}
