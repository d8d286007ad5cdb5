package clinic.sunwise.booking.pathway;

import clinic.sunwise.booking.clinicalrules.Step;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A step that somebody has written down.
 *
 * @param clinic where it was taken
 * @param mode of a consultation; empty for all other steps
 * @param by who recorded it
 */
public record RecordedStep(UUID id, String clinic, Step step, Optional<Mode> mode, Instant recordedAt, String by) {

    /** How patient and clinic met. */
    public enum Mode {
        IN_PERSON,
        AT_A_DISTANCE;

        /** The word in the API and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The mode with that code; empty if there is none. */
        public static Optional<Mode> of(String code) {
            return Stream.of(values()).filter(mode -> mode.code().equals(code)).findFirst();
        }
    }

    public RecordedStep {
        if (mode.isPresent() != (step.kind() == Step.Kind.CONSULTATION)) {
            throw new IllegalArgumentException("a consultation, and nothing else, is in person or at a distance");
        }
    }
}
