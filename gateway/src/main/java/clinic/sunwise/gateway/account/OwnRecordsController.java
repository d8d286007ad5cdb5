package clinic.sunwise.gateway.account;

import clinic.sunwise.gateway.identity.Person;
import clinic.sunwise.gateway.passkeys.Passkey;
import clinic.sunwise.gateway.sessions.CurrentSession;
import clinic.sunwise.gateway.sessions.Session;
import clinic.sunwise.gateway.sessions.Sessions;
import clinic.sunwise.gateway.sessions.Step;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the gateway keeps of whoever is signed in, to take along (GDPR, articles 15 and 20): beside what booking and billing give of a
 * patient. What lets somebody in is not among it, nor are the records of who did what, which the clinic keeps.
 */
@RestController
class OwnRecordsController {

    private final OwnPasskeys passkeys;
    private final Sessions sessions;
    private final PatientRecords records;

    OwnRecordsController(OwnPasskeys passkeys, Sessions sessions, PatientRecords records) {
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.records = records;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Records(Person person, @Nullable String address, List<KeptSession> sessions, List<KeptPasskey> passkeys) {}

    /** A session that is not over. */
    record KeptSession(String network, String agent, Instant createdAt, Instant seenAt, Instant endsAt) {

        static KeptSession of(Session session) {
            return new KeptSession(
                    session.network(), session.agent(), session.createdAt(), session.seenAt(), session.endsAt());
        }
    }

    /** A passkey, with its public half. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeptPasskey(
            String label,
            String credentialId,
            String publicKey,
            long uses,
            boolean backedUp,
            Instant createdAt,
            @Nullable Instant usedAt) {

        static KeptPasskey of(Passkey passkey) {
            return new KeptPasskey(
                    passkey.label(),
                    passkey.credentialId(),
                    passkey.attestedKey(),
                    passkey.signCount(),
                    passkey.backedUp(),
                    passkey.createdAt(),
                    passkey.usedAt());
        }
    }

    @GetMapping("/api/session/export")
    ResponseEntity<Records> takeAlong(HttpServletRequest request) {
        Session session = CurrentSession.at(Step.SIGNED_IN, request);
        records.exported(session.person());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sign-in.json\"")
                .body(new Records(
                        session.person(),
                        session.address(),
                        sessions.ofSamePerson(session).stream()
                                .map(KeptSession::of)
                                .toList(),
                        passkeys.of(session).stream().map(KeptPasskey::of).toList()));
    }
}
