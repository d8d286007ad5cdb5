package clinic.sunwise.booking.protocols;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of a protocol, in its order, found by their kind without a search. */
public final class Rules extends AbstractList<ProtocolRule> {

    private final List<ProtocolRule> all;
    private final Map<Class<?>, List<ProtocolRule>> byKind = new HashMap<>();

    public Rules(List<? extends ProtocolRule> all) {
        this.all = List.copyOf(all);
        this.all.forEach(rule ->
                byKind.computeIfAbsent(rule.getClass(), _ -> new ArrayList<>()).add(rule));
    }

    /** All of a kind. */
    @SuppressWarnings("unchecked") // the list under a class holds nothing else
    public <R extends ProtocolRule> List<R> of(Class<R> kind) {
        return (List<R>) (List<?>) byKind.getOrDefault(kind, List.of());
    }

    @Override
    public ProtocolRule get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }
}
