package clinic.sunwise.booking.protocols.http;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Course;
import clinic.sunwise.booking.protocols.Depth;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocol.Technique;
import clinic.sunwise.booking.protocols.SessionResources;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A protocol as a patient chooses from it.
 *
 * @param source the document that its numbers come from
 * @param course from the fewest to the most sessions over all techniques; each technique has its own
 */
record ProcedureAnswer(
        String protocol, String title, String source, List<TechniqueAnswer> techniques, CourseAnswer course) {

    /**
     * A technique.
     *
     * @param durationSource where the durations of its areas come from
     */
    record TechniqueAnswer(
            String code,
            String title,
            List<DepthAnswer> depths,
            List<AreaAnswer> areas,
            SourceAnswer durationSource,
            CourseAnswer course) {

        static TechniqueAnswer of(Technique technique, Titles names) {
            return new TechniqueAnswer(
                    technique.code(),
                    names.of(technique.title()),
                    technique.depths().stream()
                            .map(depth -> DepthAnswer.of(depth, names))
                            .toList(),
                    technique.durations().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(each -> AreaAnswer.of(each.getKey(), each.getValue(), names))
                            .toList(),
                    SourceAnswer.of(technique.durationSource()),
                    CourseAnswer.of(technique.course()));
        }
    }

    /**
     * A depth.
     *
     * @param bookableBy {@code anyone} or {@code clinician}
     * @param anaesthesia {@code none}, {@code topical}, {@code local}, {@code sedation} or {@code general}
     * @param preparationMinutes that the patient is there before the treatment, such as for a cream to work
     * @param recoveryMinutes that she stays in a recovery place after it
     * @param secondPractitioner true where another practitioner is there all through the treatment
     */
    record DepthAnswer(
            String code,
            String title,
            String bookableBy,
            SourceAnswer source,
            String anaesthesia,
            long preparationMinutes,
            long recoveryMinutes,
            boolean secondPractitioner) {

        static DepthAnswer of(Depth depth, Titles names) {
            SessionResources resources = depth.resources();
            return new DepthAnswer(
                    depth.code(),
                    names.of(depth.title()),
                    depth.chosenBy().name().toLowerCase(Locale.ROOT),
                    SourceAnswer.of(depth.source()),
                    resources.anaesthesia().code(),
                    resources.preparation().toMinutes(),
                    resources.recovery().toMinutes(),
                    resources.secondPractitioner());
        }
    }

    /**
     * An area.
     *
     * @param covers codes of the elementary areas that it consists of; its own if it is one
     */
    record AreaAnswer(String code, String title, long durationMinutes, List<String> covers) {

        static AreaAnswer of(Area area, Duration duration, Titles names) {
            List<String> covers = Area.elementary(List.of(area)).stream()
                    .map(Area::code)
                    .sorted()
                    .toList();
            return new AreaAnswer(area.code(), names.of(area), duration.toMinutes(), covers);
        }
    }

    record CourseAnswer(int sessionsMin, int sessionsMax) {

        static CourseAnswer of(Course course) {
            return new CourseAnswer(course.sessionsMin(), course.sessionsMax());
        }

        static CourseAnswer over(List<Technique> techniques) {
            return new CourseAnswer(
                    techniques.stream()
                            .mapToInt(each -> each.course().sessionsMin())
                            .min()
                            .orElseThrow(),
                    techniques.stream()
                            .mapToInt(each -> each.course().sessionsMax())
                            .max()
                            .orElseThrow());
        }
    }

    static ProcedureAnswer of(Protocol protocol, Titles names) {
        return new ProcedureAnswer(
                protocol.code(),
                names.of(protocol.title()),
                protocol.rules().getFirst().source().document(),
                protocol.techniques().stream()
                        .map(technique -> TechniqueAnswer.of(technique, names))
                        .toList(),
                CourseAnswer.over(protocol.techniques()));
    }
}
