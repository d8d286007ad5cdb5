package clinic.sunwise.systemtests.bench;

/** One thing that is measured. A new one is a class of its own, added to the list in {@link Bench}. */
interface Benchmark {

    /** How {@code ./sunwise bench} calls it. */
    String name();

    /** Measures it on a stack that nothing else uses meanwhile. */
    Finding measure(Subject subject) throws Exception;
}
