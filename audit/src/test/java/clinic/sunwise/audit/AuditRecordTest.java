package clinic.sunwise.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditRecordTest {

    private static final AuditEntry ENTRY = new AuditEntry(
            "utrecht",
            Instant.parse("2027-01-04T08:00:00.123456Z"),
            AuditKind.READ,
            "GET /api/clinics/{clinic}/screenings",
            "sanne",
            "clinician",
            new UUID(0, 1),
            "",
            "journey");

    /** Computed apart with {@code printf '%s' '[…]' | sha256sum}. */
    @Test
    void theHashIsThatOfAJsonArray() {
        assertThat(new AuditRecord(7, ENTRY, null, null).hashAfter(AuditRecord.BEGINNING, 1))
                .isEqualTo("b64de0c3f3fe716c1a198a78649989e5aa191df21ea3620865f923d500d1997d");
    }

    @Test
    void whateverIsChangedChangesTheHash() {
        List<String> hashes = new ArrayList<>();
        hashes.add(of(ENTRY));
        hashes.add(of(with("moscow", AuditKind.READ, "sanne", new UUID(0, 1), "")));
        hashes.add(of(with("utrecht", AuditKind.EXPORT, "sanne", new UUID(0, 1), "")));
        hashes.add(of(with("utrecht", AuditKind.READ, "anna", new UUID(0, 1), "")));
        hashes.add(of(with("utrecht", AuditKind.READ, "sanne", null, "")));
        hashes.add(of(with("utrecht", AuditKind.READ, "sanne", new UUID(0, 1), "id=1")));
        hashes.add(new AuditRecord(8, ENTRY, null, null).hashAfter(AuditRecord.BEGINNING, 1));
        hashes.add(new AuditRecord(7, ENTRY, null, null).hashAfter(AuditRecord.BEGINNING, 2));
        hashes.add(new AuditRecord(7, ENTRY, null, null).hashAfter("1".repeat(64), 1));
        assertThat(hashes).doesNotHaveDuplicates();
    }

    private static String of(AuditEntry entry) {
        return new AuditRecord(7, entry, null, null).hashAfter(AuditRecord.BEGINNING, 1);
    }

    private static AuditEntry with(
            String clinic,
            AuditKind kind,
            String person,
            @org.jspecify.annotations.Nullable UUID patient,
            String target) {
        return new AuditEntry(
                clinic, ENTRY.at(), kind, ENTRY.action(), person, ENTRY.role(), patient, target, ENTRY.correlation());
    }
}
