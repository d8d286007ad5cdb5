package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.Gateway;
import clinic.sunwise.systemtests.bench.Finding.Figure;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;

/** Whole courses planned as a patient's browser asks for them: everything is read, planned and told through the gateway. */
final class CoursesBenchmark implements Benchmark {

    private static final double TEN_GOAL_MILLIS = 50;
    private static final double FIFTEEN_GOAL_MILLIS = 200;
    private static final int WARM_UP = 400;
    private static final int CALLS = 300;
    private static final String BODY = """
            {"patientId":"00000000-0000-4000-8000-000000029999","sessions":%d,"treatment":{"protocol":"dermabrasion-series",\
            "technique":"dermabrasion","depth":"simple","areas":["cheeks"]}}""";

    @Override
    public String name() {
        return "courses";
    }

    @Override
    public Finding measure(Subject subject) throws Exception {
        Gateway reception = subject.reception();
        JsonNode planned = plan(reception, 10);
        requirePlan(planned, 10);
        requirePlan(plan(reception, 15), 15);
        calls(reception, 10, WARM_UP);
        calls(reception, 15, WARM_UP);
        Latencies ten = calls(reception, 10, CALLS);
        Latencies fifteen = calls(reception, 15, CALLS);
        Callable<?> smallest = () -> reception.get(Subject.PATH).expectOk();
        Latencies yardstick = Latencies.of(1, Collections.nCopies(CALLS, smallest));
        return new Finding(
                "Planning a course over the API",
                "One client, " + CALLS + " questions each after " + WARM_UP
                        + " to warm up: dermabrasion every 15 to 20 days"
                        + " from today with any of 20 practitioners, each with five sessions on most days, and the summer"
                        + " is closed. The yardstick is the smallest answer by the same way",
                List.of(
                        new Figure(
                                "10 sessions, " + span(planned),
                                ten.text(),
                                "p99 below 50 ms",
                                ten.millis(99) < TEN_GOAL_MILLIS),
                        new Figure(
                                "15 sessions across the summer",
                                fifteen.text(),
                                "p99 below 200 ms",
                                fifteen.millis(99) < FIFTEEN_GOAL_MILLIS),
                        Figure.plain("yardstick", yardstick.text()),
                        Figure.plain(
                                "p50 of 10 sessions to that of the yardstick",
                                String.format(Locale.ROOT, "%.1f", ten.millis(50) / yardstick.millis(50)))),
                "Each answer plans the course and every alternative for 400 days. What is read of the calendar is kept in memory;"
                        + " the rest is the search.");
    }

    private static JsonNode plan(Gateway reception, int sessions) {
        return reception
                .post(Subject.PATH + "/courses/plan", BODY.formatted(sessions))
                .expectOk();
    }

    /** A refusal would be answered much faster. */
    private static void requirePlan(JsonNode planned, int sessions) {
        if (planned.path("plan").path("sessions").size() != sessions) {
            throw new IllegalStateException("no plan of " + sessions + " sessions: " + planned);
        }
    }

    private static String span(JsonNode planned) {
        JsonNode sessions = planned.path("plan").path("sessions");
        return sessions.get(0).path("startsAt").stringValue().substring(0, 10) + " to "
                + sessions.get(sessions.size() - 1)
                        .path("startsAt")
                        .stringValue()
                        .substring(0, 10);
    }

    private static Latencies calls(Gateway reception, int sessions, int count) throws Exception {
        Callable<?> call = () -> plan(reception, sessions);
        return Latencies.of(1, Collections.nCopies(count, call));
    }
}
