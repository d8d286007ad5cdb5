package clinic.sunwise.gateway.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that tokens are signed with (ES256), from its file. */
final class SigningKey {

    private SigningKey() {}

    /**
     * Reads the key; makes one, readable for its owner only, if the file is missing.
     *
     * @throws IllegalStateException if the file holds no private key of the curve P-256
     */
    static ECKey in(Path file) throws IOException {
        return Files.exists(file) ? read(file) : make(file);
    }

    private static ECKey read(Path file) throws IOException {
        try {
            ECKey key = ECKey.parse(Files.readString(file));
            if (key.isPrivate() && key.getCurve().equals(Curve.P_256)) {
                return key;
            }
        } catch (ParseException e) {
            throw new IllegalStateException(file + " holds no private key of the curve P-256", e);
        }
        throw new IllegalStateException(file + " holds no private key of the curve P-256");
    }

    /** Written beside and moved into place: a crash leaves no half key, and two starts agree on one. */
    private static ECKey make(Path file) throws IOException {
        try {
            ECKey key =
                    new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(
                    folder,
                    "key",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, key.toJSONString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return read(file);
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform makes keys of the curve P-256", e);
        }
    }
}
