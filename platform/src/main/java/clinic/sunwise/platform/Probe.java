package clinic.sunwise.platform;

record Probe(String a) {
    static int len(Probe p) {
        return switch (p) {
            case Probe(var s) when s.isEmpty() -> 0;
            case Probe(_) -> 1;
        };
    }
}
