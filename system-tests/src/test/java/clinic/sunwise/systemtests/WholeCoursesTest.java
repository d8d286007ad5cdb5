package clinic.sunwise.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * One patient at each of the five clinics, from the first consultation to the last maintenance session. The product's clock
 * goes from visit to visit, whichever clinic is next, so this comes after all other tests of the stack.
 */
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Evidence.class)
class WholeCoursesTest {

    /** The clock runs on while others who come at the same time are served. */
    private static final int ON_TIME = 1;

    private final Stack stack = Stack.running();

    /** Booked in one step, so each session costs what the list says of a course; what she takes home stands on the invoice. */
    @Test
    @Order(1)
    void aBookedCourseHasItsDiscountFromTheFirstSession() {
        Clinic moscow = new Clinic(
                stack, "moscow", treatment("diamond-crystal-oxygen", "diamond", "superficial", "whole-face"));
        UUID patient = moscow.register("1988-09-30");
        moscow.answer(patient, "normal");
        List<JsonNode> sessions = moscow.bookCourse(patient, 5);
        assertThat(sessions).hasSize(5);

        stack.setClock(start(sessions.get(0)));
        List<JsonNode> first = moscow.lines(
                moscow.complete(sessions.get(0), ",\"sold\":[{\"product\":\"beurer-ifc-78\",\"quantity\":2}]"));
        assertThat(first).hasSize(2);
        assertThat(first.get(0).get("rule").stringValue()).endsWith("course-discount");
        assertThat(first.get(0).get("text").stringValue()).endsWith("course of 5 −10 %");
        assertThat(first.get(1).get("gross").get("amount").stringValue()).isEqualTo("8200.00");

        stack.setClock(start(sessions.get(1)));
        List<JsonNode> second = moscow.lines(moscow.complete(sessions.get(1)));
        assertThat(second).hasSize(1);
        assertThat(second.getFirst().get("gross"))
                .as("the same session costs the same")
                .isEqualTo(first.get(0).get("gross"));
    }

    private static String start(JsonNode session) {
        return OffsetDateTime.parse(session.get("startsAt").stringValue())
                .toInstant()
                .plusSeconds(ON_TIME)
                .toString();
    }

    @Test
    @Order(2)
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
