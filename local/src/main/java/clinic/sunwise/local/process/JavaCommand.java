package clinic.sunwise.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command line for a JVM of the same JDK, thrifty with memory: several of them share a developer's machine. */
public final class JavaCommand {

    private final List<String> words = new ArrayList<>();

    private JavaCommand(int heapMegabytes) {
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + heapMegabytes + "m");
        words.add("-XX:+UseSerialGC");
        words.add("-XX:+UseCompactObjectHeaders");
        words.add("-XX:+ExitOnOutOfMemoryError");
    }

    public static JavaCommand heapOf(int megabytes) {
        return new JavaCommand(megabytes);
    }

    public JavaCommand option(String option) {
        words.add(option);
        return this;
    }

    /** Takes classes from a cache of the JVM's own, which the start script makes; without one they are loaded anew. */
    public JavaCommand classesFrom(Path cache) {
        return Files.exists(cache) ? option("-XX:AOTCache=" + cache) : this;
    }

    public JavaCommand property(String name, String value) {
        return option("-D" + name + "=" + value);
    }

    public JavaCommand mainClass(String name, String classpath) {
        words.addAll(List.of("-cp", classpath, name));
        return this;
    }

    public JavaCommand jar(Path jar) {
        words.addAll(List.of("-jar", jar.toString()));
        return this;
    }

    public JavaCommand arguments(String... arguments) {
        words.addAll(List.of(arguments));
        return this;
    }

    public List<String> command() {
        return List.copyOf(words);
    }
}
