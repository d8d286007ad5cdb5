package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What JMH has measured inside booking-service, in a JVM of its own.
 *
 * @param micros results by the method's name
 */
record Inside(Map<String, JsonNode> micros) {

    private static final String YARDSTICK = "yardstick";

    /** Runs the benchmarks of a class of booking-service's tests. */
    static Inside booking(String benchmark) throws IOException, InterruptedException {
        Path service = Stack.checkout().resolve("booking-service/target");
        Path results = Files.createTempFile("jmh", ".json");
        String classpath = String.join(
                System.getProperty("path.separator"),
                service.resolve("test-classes").toString(),
                service.resolve("classes").toString(),
                service.resolve("application/lib/*").toString(),
                System.getProperty("java.class.path"));
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classpath,
                        "org.openjdk.jmh.Main",
                        "\\b" + benchmark + "\\b",
                        "-rf",
                        "json",
                        "-rff",
                        results.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("JMH ended with " + exit);
        }
        Map<String, JsonNode> micros = new HashMap<>();
        for (JsonNode result : JsonMapper.shared().readTree(results)) {
            String name = result.get("benchmark").stringValue();
            micros.put(name.substring(name.lastIndexOf('.') + 1), result.get("primaryMetric"));
        }
        Files.delete(results);
        return new Inside(micros);
    }

    double mean(String method) {
        return metric(method).get("score").doubleValue();
    }

    /** @param percent as JMH writes it, such as {@code 99.0} */
    double percentile(String method, String percent) {
        return metric(method).get("scorePercentiles").get(percent).doubleValue();
    }

    /** How many times the yardstick that is. */
    String ratio(double value) {
        return String.format(Locale.ROOT, "%.1f", value / mean(YARDSTICK));
    }

    private JsonNode metric(String method) {
        JsonNode metric = micros.get(method);
        if (metric == null) {
            throw new IllegalArgumentException(
                    method + " was not measured; these were: " + List.copyOf(micros.keySet()));
        }
        return metric;
    }
}
