package clinic.sunwise.gateway.sessions;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/** How far somebody has come in signing in. Only at the end she is somebody for the services. */
public enum Step {
    /** The mail address is shown; which patient she is has to be chosen, or she has to be registered. */
    PATIENT(Duration.ofHours(1)),
    /** The password fits. */
    SECOND_FACTOR(Duration.ofMinutes(10)),
    /** An invitation has been followed; the second factor has to be set up. */
    ENROLMENT(Duration.ofMinutes(30)),
    /** NIST SP 800-63B-4, 2.2.3 (AAL2): at most twelve hours. */
    SIGNED_IN(Duration.ofHours(12));

    private final Duration atMost;

    Step(Duration atMost) {
        this.atMost = atMost;
    }

    /** After this a session at this step ends, used or not. */
    Duration atMost() {
        return atMost;
    }

    /** The word on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Step of(String code) {
        return Stream.of(values())
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
