package clinic.sunwise.platform.audit;

import clinic.sunwise.audit.AuditEntry;
import clinic.sunwise.audit.AuditKind;
import clinic.sunwise.audit.AuditTrail;
import clinic.sunwise.platform.correlation.Correlation;
import clinic.sunwise.platform.identity.Caller;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Records what the request that this thread answers does. */
public final class RequestAudit {

    private final AuditTrail trail;
    private final AuditedPatients patients;
    private final Audited audited;
    private final JsonMapper json;
    private final Clock clock;

    RequestAudit(AuditTrail trail, AuditedPatients patients, Audited audited, JsonMapper json, Clock clock) {
        this.trail = trail;
        this.patients = patients;
        this.audited = audited;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records a change; called in its transaction. Work that no request asked for is not recorded: it is told by its events.
     *
     * @param asked what was asked for
     * @param answer what came of it
     */
    public void changed(Caller caller, Object asked, Object answer) {
        AuditedRequest.current().ifPresent(request -> {
            JsonNode tree = json.valueToTree(asked);
            boolean overriding = tree.findValues("override").stream().anyMatch(JsonNode::isObject);
            add(
                    request,
                    caller,
                    overriding ? AuditKind.OVERRIDE : AuditKind.CHANGE,
                    patientId(tree).or(() -> patientId(json.valueToTree(answer))));
        });
    }

    /** Records what is asked for, if it is of a kind that is recorded. */
    void asked(Caller caller) {
        AuditedRequest.current().ifPresent(request -> {
            if (audited.reads().contains(request.operation())) {
                add(request, caller, AuditKind.READ, Optional.empty());
            } else if (audited.exports().contains(request.collection())) {
                add(request, caller, AuditKind.EXPORT, Optional.empty());
            }
        });
    }

    private void add(AuditedRequest request, Caller caller, AuditKind kind, Optional<UUID> named) {
        trail.add(new AuditEntry(
                request.clinic(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                kind,
                request.action(),
                caller.subject(),
                caller.role().code(),
                Optional.ofNullable(caller.patient())
                        .or(request::patient)
                        .or(() -> named)
                        .or(() -> patients.of(request))
                        .orElse(null),
                request.target(),
                Correlation.current()));
    }

    private static Optional<UUID> patientId(JsonNode tree) {
        JsonNode found = tree.isObject() ? tree.findValue("patientId") : MissingNode.getInstance();
        return found == null ? Optional.empty() : AuditedRequest.id(found.asString(""));
    }
}
