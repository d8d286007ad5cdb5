package clinic.sunwise.gateway.signin;

import clinic.sunwise.platform.test.RealPostgres;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A database, a mailbox, a booking service and a clock that tests move: one for all tests of signing in. */
final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final BookingStandIn BOOKING = new BookingStandIn();
    static final GreenMail MAIL = mail();
    static final MovingTime TIME = new MovingTime();
    static final Path FOLDER = folder();

    /** The machine's time, and what a test has added to it. */
    static final class MovingTime implements InstantSource {

        private final AtomicReference<Duration> added = new AtomicReference<>(Duration.ZERO);

        @Override
        public Instant instant() {
            return Instant.now().plus(added.get());
        }

        void add(Duration duration) {
            added.updateAndGet(before -> before.plus(duration));
        }
    }

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        InstantSource movingTime() {
            return TIME;
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "sunwise.mode=local",
                        "sunwise.demo-tokens=true",
                        // As in production, so that cookies are what they are there; requests come over plain http all
                        // the same.
                        "sunwise.public-address=https://sunwise.example",
                        "sunwise.booking-uri=" + BOOKING.address(),
                        "sunwise.billing-uri=" + BOOKING.address(),
                        "sunwise.token-key-file=" + FOLDER.resolve("key.json"),
                        "sunwise.secret-key-file=" + FOLDER.resolve("secret.key"),
                        "sunwise.first-administrator=first@clinic.example",
                        "sunwise.first-administrator-chain=nl",
                        "server.forward-headers-strategy=native",
                        "spring.mail.port=" + MAIL.getSmtp().getPort(),
                        "spring.datasource.url=" + RealPostgres.newDatabase(),
                        "spring.datasource.username=" + RealPostgres.USER,
                        "spring.datasource.password=" + RealPostgres.PASSWORD,
                        "spring.datasource.hikari.connection-timeout=30000")
                .applyTo(context);
    }

    private static GreenMail mail() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("sign-in");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
