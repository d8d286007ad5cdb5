package clinic.sunwise.booking.revisions.http;

import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import clinic.sunwise.booking.revisions.Publishing;
import clinic.sunwise.platform.problem.FieldError;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The problems of this feature, as {@code contracts/problems.yaml} lists them. */
final class RevisionProblems {

    static final ProblemType PROTOCOL_BROKEN =
            new ProblemType("protocol-broken", 422, "The protocol cannot be used as it is written");
    static final ProblemType VERSION_CONFLICT =
            new ProblemType("protocol-version-conflict", 409, "Another version is in the way");
    static final ProblemType NOT_SCHEDULED =
            new ProblemType("protocol-version-not-scheduled", 409, "The version is not one that is still to come");
    static final ProblemType STILL_BOOKED =
            new ProblemType("protocol-still-booked", 409, "What the version no longer offers is booked");

    private RevisionProblems() {}

    /** @param line counted from 1; 0 where no line is to blame */
    static ProblemException broken(int line, String reason) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("errors", List.of(new FieldError("text", reason)));
        properties.put("reason", reason);
        if (line > 0) {
            properties.put("line", line);
        }
        return new ProblemException(PROTOCOL_BROKEN, (line > 0 ? "Line " + line + ": " : "") + reason, properties);
    }

    static ProblemException conflict(Publishing.Conflict conflict) {
        return new ProblemException(
                VERSION_CONFLICT,
                "The next version is " + conflict.next() + " and begins after " + conflict.after()
                        + ". Look at what was published meanwhile and bring the draft up to it.",
                Map.of("nextVersion", conflict.next(), "beginsAfter", conflict.after()));
    }

    static ProblemException notScheduled(VersionAnswer version) {
        return new ProblemException(
                NOT_SCHEDULED,
                "Only a version whose first day is still to come, and which follows another one, can be withdrawn.",
                Map.of("version", version.version(), "state", version.state()));
    }

    static ProblemException stillBooked(List<Treatment> treatments) {
        return new ProblemException(
                STILL_BOOKED,
                "Move or cancel what is booked from that day on by treatments that would not be offered any more.",
                Map.of("treatments", treatments.stream().map(TreatmentBody::of).toList()));
    }
}
