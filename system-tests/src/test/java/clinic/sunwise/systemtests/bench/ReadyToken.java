package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.Stack;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A token as the gateway would make it, by the stack's own key, to ask a service without the gateway. */
final class ReadyToken {

    private ReadyToken() {}

    /** For somebody at the reception of the clinic, good for five minutes at the booking service. */
    static String of(Stack stack, String clinic) throws IOException, GeneralSecurityException {
        JsonNode written =
                JsonMapper.shared().readTree(Files.readString(stack.data().resolve("token-key.json")));
        JsonNode key = written.has("keys") ? written.path("keys").path(0) : written;
        long now = Instant.now().getEpochSecond();
        String text = encoded("{\"alg\":\"ES256\",\"kid\":\"%s\"}"
                        .formatted(key.path("kid").stringValue()))
                + "." + encoded("""
                {"iss":"sunwise-gateway","aud":"booking-service","sub":"bench","role":"reception","clinics":["%s"],\
                "name":"Bench","iat":%d,"exp":%d}""".formatted(clinic, now, now + 300));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(privateKey(key.path("d").stringValue()));
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + encoded(signature.sign());
    }

    private static PrivateKey privateKey(String secret) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        BigInteger number = new BigInteger(1, Base64.getUrlDecoder().decode(secret));
        return KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(number, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
