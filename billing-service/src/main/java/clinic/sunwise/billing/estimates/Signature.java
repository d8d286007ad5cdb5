package clinic.sunwise.billing.estimates;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The patient's signature below an estimate.
 *
 * @param content her name as she typed it, or what she drew, as the path of an SVG
 * @param signedAt to the second
 * @param documentHash of the very text that she has signed
 */
public record Signature(Kind kind, String content, Instant signedAt, String documentHash) {

    /** How it was made. */
    public enum Kind {
        TYPED("typed"),
        DRAWN("drawn");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word on the wire and in the database. */
        public String code() {
            return code;
        }

        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
        }
    }

    /** Covers everything that is claimed of the signature, so that no part of it can be exchanged unnoticed. */
    public String seal(UUID patient) {
        return Sha256.of(
                String.join("\n", documentHash, patient.toString(), kind.code(), signedAt.toString(), content));
    }
}
