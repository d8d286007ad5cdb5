package clinic.sunwise.booking.protocols;

import clinic.sunwise.booking.words.Translations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a protocol tells people besides what its rules decide. Each list says one code once.
 *
 * @param preparation of the patient, before a session
 * @param aftercare of the patient, after a session
 * @param sessionSteps the practitioner's checklist, in order
 * @param followUps what is booked together with a session
 */
public record Guidance(
        List<Care> preparation, List<Care> aftercare, List<SessionStep> sessionSteps, List<FollowUp> followUps) {

    /** Nothing to tell. */
    public static final Guidance NONE = new Guidance(List.of(), List.of(), List.of(), List.of());

    public Guidance {
        preparation = List.copyOf(preparation);
        aftercare = List.copyOf(aftercare);
        sessionSteps = List.copyOf(sessionSteps);
        followUps = List.copyOf(followUps);
        requireOnce("preparation", preparation, Care::code);
        requireOnce("aftercare", aftercare, Care::code);
        requireOnce("sessionSteps", sessionSteps, SessionStep::code);
        requireOnce("followUps", followUps, FollowUp::code);
    }

    /** The part of it that is for any of these treatments. */
    public Guidance about(Scope treatments) {
        return new Guidance(
                about(treatments, preparation, Care::scope),
                about(treatments, aftercare, Care::scope),
                about(treatments, sessionSteps, SessionStep::scope),
                about(treatments, followUps, FollowUp::scope));
    }

    private static <T> List<T> about(Scope treatments, List<T> all, Function<T, Scope> scope) {
        return all.stream().filter(each -> scope.apply(each).meets(treatments)).toList();
    }

    private static <T> void requireOnce(String list, List<T> all, Function<T, String> code) {
        Set<String> known = new HashSet<>();
        all.stream().map(code).filter(each -> !known.add(each)).findFirst().ifPresent(each -> {
            throw new IllegalArgumentException("'" + list + "' has '" + each + "' twice");
        });
    }

    /**
     * What a patient does or leaves.
     *
     * @param firstDay 0 for the session's day, counted away from it, 0 to 365
     * @param lastDay inclusive, not before the first
     */
    public record Care(String code, Scope scope, int firstDay, int lastDay, Translations text, Source source) {

        public Care {
            Bounds.within("the first day of care", firstDay, 0, 365);
            Bounds.within("the last day of care", lastDay, firstDay, 365);
        }
    }

    /** A step of a session. */
    public record SessionStep(String code, Scope scope, Translations text, Source source) {}

    /**
     * Another appointment that belongs to a session, such as the first dressing.
     *
     * @param firstDay after the session, 1 to 365
     * @param lastDay inclusive, not before the first
     * @param minutes 5 to 480
     */
    public record FollowUp(
            String code, Scope scope, Translations title, int firstDay, int lastDay, int minutes, Source source) {

        public FollowUp {
            Bounds.within("the first day of a follow-up", firstDay, 1, 365);
            Bounds.within("the last day of a follow-up", lastDay, firstDay, 365);
            Bounds.within("minutes of a follow-up", minutes, 5, 480);
        }
    }
}
