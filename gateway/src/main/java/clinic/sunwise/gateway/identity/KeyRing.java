package clinic.sunwise.gateway.identity;

import clinic.sunwise.gateway.GatewaySettings;
import clinic.sunwise.gateway.secrets.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The signing keys in their file, which several gateways may share: each looks every minute whether another has changed it. */
@Component
class KeyRing {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    private final Path file;
    private final Duration life;
    private final InstantSource machineTime;
    private volatile SigningKeys keys;

    /**
     * Reads the keys; makes one, readable for its owner only, if the file is missing.
     *
     * @throws IllegalStateException if the file holds no private keys of the curve P-256
     */
    KeyRing(GatewaySettings settings, InstantSource machineTime) throws IOException {
        this.file = settings.tokenKeyFile();
        this.life = settings.tokenKeyLife();
        this.machineTime = machineTime;
        if (!Files.exists(file)) {
            KeyFile.write(file, SigningKeys.first(machineTime.instant()).text());
        }
        this.keys = read();
    }

    SigningKeys keys() {
        return keys;
    }

    /** A file that cannot be read or written now is said; the known keys go on. */
    @Scheduled(fixedDelayString = "PT1M")
    void turn() {
        try {
            SigningKeys known = read();
            SigningKeys turned = known.turned(machineTime.instant(), life);
            if (!turned.equals(known)) {
                KeyFile.write(file, turned.text());
                LOG.info(
                        "the signing keys have changed: {} are published",
                        turned.keys().size());
            }
            keys = turned;
        } catch (IOException e) {
            LOG.warn("the signing keys cannot be read or written: {}", e.getMessage());
        }
    }

    private SigningKeys read() throws IOException {
        try {
            return SigningKeys.parse(Files.readString(file));
        } catch (ParseException | IllegalArgumentException e) {
            throw new IllegalStateException(file + " holds no private keys of the curve P-256", e);
        }
    }
}
