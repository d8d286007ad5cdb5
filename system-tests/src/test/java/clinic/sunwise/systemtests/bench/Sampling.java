package clinic.sunwise.systemtests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What a JVM's processor time goes into, by its own flight recorder: nothing is built into the product for it. */
record Sampling(long pid, Path recording) implements AutoCloseable {

    static Sampling of(long pid) throws IOException, InterruptedException {
        Sampling sampling = new Sampling(pid, Files.createTempFile("sampling", ".jfr"));
        sampling.jcmd("JFR.start", "name=bench", "settings=profile");
        return sampling;
    }

    /** The share, 0 to 1, of samples since the beginning that have a frame of the package. */
    double share(String packageName) throws IOException, InterruptedException {
        jcmd("JFR.stop", "name=bench", "filename=" + recording);
        List<RecordedEvent> samples = RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
                .filter(event -> event.getStackTrace() != null)
                .toList();
        long inside = samples.stream()
                .filter(sample -> sample.getStackTrace().getFrames().stream()
                        .anyMatch(frame -> frame.getMethod().getType().getName().startsWith(packageName)))
                .count();
        return (double) inside / Math.max(1, samples.size());
    }

    private void jcmd(String... words) throws IOException, InterruptedException {
        String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(Stream.concat(Stream.of(program, Long.toString(pid)), Stream.of(words))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("jcmd " + words[0] + " ended with " + process.exitValue());
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(recording);
    }
}
