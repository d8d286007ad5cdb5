package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Course;
import clinic.sunwise.booking.protocols.Depth;
import clinic.sunwise.booking.protocols.Guidance;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocol.Technique;
import clinic.sunwise.booking.protocols.ProtocolTexts;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.Rules;
import clinic.sunwise.booking.protocols.Scope;
import clinic.sunwise.booking.protocols.SessionResources;
import clinic.sunwise.booking.protocols.SessionResources.Anaesthesia;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.postgres.ProtocolStore;
import clinic.sunwise.booking.words.Translations;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A protocol for tests: an hour with a device; in depth with preparation, recovery, cleaning and a second practitioner. */
public final class OperationProtocol {

    private static final Source SOURCE = new Source("test", "for tests only", Source.Basis.ASSUMED);

    static final Protocol PROTOCOL = new Protocol(
            "operation",
            1,
            Translations.same("Operation"),
            List.of(new Technique(
                    "abrasion",
                    Translations.same("Abrasion"),
                    Optional.of("abrader"),
                    Set.of(),
                    List.of(depth("simple", SessionResources.NONE), depth("in-depth", sedation())),
                    Map.of(Area.CHEEKS, Duration.ofMinutes(60), Area.BACK, Duration.ofMinutes(60)),
                    SOURCE,
                    new Course(1, 1, Course.USUAL_NEW_AFTER, SOURCE))),
            new Rules(List.of(new Spacing(Scope.ALL, Period.ofDays(1), Optional.empty(), Optional.empty(), SOURCE))),
            Guidance.NONE);

    /** Clinics can work by it. */
    @TestConfiguration
    public static class Configuration {

        @Bean
        @Primary
        Protocols operations(JdbcClient jdbc, ProtocolTexts texts) {
            return new ProtocolStore(jdbc, List.of(PROTOCOL), texts);
        }
    }

    private OperationProtocol() {}

    static Treatment treatment(String depth) {
        return new Treatment("operation", "abrasion", depth, Set.of(Area.CHEEKS));
    }

    private static Depth depth(String code, SessionResources resources) {
        return new Depth(code, Translations.same(code), Depth.ChosenBy.ANYONE, SOURCE, resources);
    }

    private static SessionResources sedation() {
        return new SessionResources(
                Duration.ofMinutes(30), Duration.ofMinutes(15), Duration.ofMinutes(60), true, Anaesthesia.SEDATION);
    }
}
