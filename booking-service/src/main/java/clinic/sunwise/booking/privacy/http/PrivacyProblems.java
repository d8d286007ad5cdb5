package clinic.sunwise.booking.privacy.http;

import clinic.sunwise.booking.appointments.http.ProblemWords;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.privacy.ErasureOutcome.Open;
import clinic.sunwise.booking.privacy.ErasureOutcome.StillExpected;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Why somebody is not erased. */
@Component
class PrivacyProblems {

    static final ProblemType STILL_EXPECTED =
            new ProblemType("still-expected", 409, "Appointments are to be cancelled first");
    static final ProblemType NO_ADDRESS =
            new ProblemType("no-address", 409, "There is no mail address to confirm it by");

    private final Directory directory;

    PrivacyProblems(Directory directory) {
        this.directory = directory;
    }

    private record OpenAppointment(String clinic, UUID id, String state, String startsAt) {}

    ProblemException stillExpected(StillExpected expected, Locale language) {
        List<OpenAppointment> open =
                expected.appointments().stream().map(this::open).toList();
        return new ProblemException(
                STILL_EXPECTED, ProblemWords.in(language).say("still-expected"), Map.of("appointments", open));
    }

    ProblemException noAddress(Locale language) {
        return new ProblemException(NO_ADDRESS, ProblemWords.in(language).say("no-address"));
    }

    private OpenAppointment open(Open open) {
        return new OpenAppointment(open.clinic(), open.id(), open.state(), start(open.clinic(), open.startsAt()));
    }

    private String start(String clinic, Instant start) {
        return directory
                .premises(clinic)
                .map(premises -> start.atZone(premises.clinic().zone()).toOffsetDateTime())
                .orElseGet(() -> start.atOffset(ZoneOffset.UTC))
                .toString();
    }
}
