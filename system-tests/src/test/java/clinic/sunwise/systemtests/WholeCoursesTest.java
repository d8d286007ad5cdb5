package clinic.sunwise.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One patient at each of the five clinics, from the first consultation to the last maintenance session. The product's clock
 * goes from visit to visit, whichever clinic is next, so this comes after all other tests of the stack.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(Evidence.class)
class WholeCoursesTest {

    /** The clock runs on while others who come at the same time are served. */
    private static final int ON_TIME = 1;

    private final Stack stack = Stack.running();

    @Test
    void fromTheFirstConsultationToTheLastMaintenanceSession() {
        List<WholeCourse> courses = List.of(
                course(
                                "utrecht",
                                "superficial-four-weeks",
                                treatment("microdermabrasion-levels", "microdermabrasion", "level-2", "whole-face"))
                        .sessions(5, Period.ofDays(14)),
                course(
                                "moscow",
                                "superficial-two-weeks",
                                treatment("diamond-crystal-oxygen", "crystal", "superficial", "whole-face"))
                        .sessions(5, Period.ofDays(7))
                        .maintenance(2, Period.ofMonths(1)),
                course(
                                "valencia",
                                "superficial-four-weeks",
                                treatment("dermabrasion-series", "dermabrasion", "simple", "cheeks"))
                        .sessions(10, Period.ofDays(15))
                        .maintenance(2, Period.ofMonths(2)),
                course("sevilla", "medium", treatment("stretch-marks", "peel", "medium", "abdomen"))
                        .before("assessment")
                        .sessions(4, Period.ofDays(21)),
                course("paris", "deep", treatment("surgical-dermabrasion", "dermabrasion", "deep-general", "chin"))
                        .before("consultation", "estimate-signed")
                        .later("consultation", "preoperative-tests")
                        .sessions(2, Period.ofMonths(6)));

        PriorityQueue<WholeCourse> next = new PriorityQueue<>(Comparator.comparing(WholeCourse::due));
        courses.forEach(course -> {
            course.begin();
            next.add(course);
        });
        Instant now = Instant.EPOCH;
        while (!next.isEmpty()) {
            WholeCourse course = next.remove();
            if (course.due().isAfter(now)) {
                now = course.due();
                stack.setClock(now.plusSeconds(ON_TIME).toString());
            }
            if (course.visit()) {
                next.add(course);
            }
        }

        assertThat(courses).allSatisfy(WholeCourse::hasEndedWell);
    }

    private WholeCourse course(String clinic, String sunClass, String treatment) {
        return new WholeCourse(new Clinic(stack, clinic, treatment), sunClass);
    }

    private static String treatment(String protocol, String technique, String depth, String area) {
        return """
                {"protocol":"%s","technique":"%s","depth":"%s","areas":["%s"]}""".formatted(protocol, technique, depth, area);
    }
}
