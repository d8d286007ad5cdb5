package clinic.sunwise.gateway.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes the tokens that the services trust: ES256, for five minutes, each for one person at one service.
 *
 * <p>They live by the machine's clock, whatever the clinic's clock is shifted by: gateway and services agree on it.
 */
@Component
public class ServiceTokens {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration REUSE = Duration.ofMinutes(4);

    private record Key(Person person, Audience audience) {}

    private final KeyRing ring;
    private final InstantSource machineTime;
    private final LoadingCache<Key, String> tokens =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REUSE).build(this::sign);

    ServiceTokens(KeyRing ring, InstantSource machineTime) {
        this.ring = ring;
        this.machineTime = machineTime;
    }

    /** A token for the person at that service and no other, good for at least a minute. */
    public String of(Person person, Audience audience) {
        return tokens.get(new Key(person, audience));
    }

    /** What the services check tokens with. */
    Map<String, Object> publicKeys() {
        return ring.keys().set().toJSONObject(true);
    }

    private String sign(Key wanted) throws JOSEException {
        Person person = wanted.person();
        Instant now = machineTime.instant();
        ECKey key = ring.keys().current(now);
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer("sunwise-gateway")
                .audience(wanted.audience().service())
                .subject(person.subject())
                .claim("role", person.role())
                .claim("clinics", person.clinics())
                .claim("name", person.name())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
        if (person.patientId() != null) {
            claims.claim("patient", person.patientId().toString());
        }
        if (person.scopes() != null) {
            claims.claim("scopes", person.scopes());
        }
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims.build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }
}
