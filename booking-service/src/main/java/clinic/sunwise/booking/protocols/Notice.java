package clinic.sunwise.booking.protocols;

import java.util.List;

/**
 * What is said of a treatment whoever has it.
 *
 * @param notice of {@link ClinicalWords#NOTICES}
 */
public record Notice(Scope scope, String notice, VerdictLevel level, Source source) implements ProtocolRule {

    public Notice {
        Bounds.known("notice", List.of(notice), ClinicalWords.NOTICES);
        Bounds.speaks(level);
    }

    @Override
    public String code() {
        return notice;
    }
}
