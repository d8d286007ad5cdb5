package clinic.sunwise.local;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the billing service does only if it is told to: paying online, and sending records to the tax agency. Whoever starts everything
 * chooses it as an operator would, by the same names; nothing else of the caller's environment reaches a service.
 */
final class ChosenSettings {

    private static final Set<String> BEGINNINGS =
            Set.of("SUNWISE_ONLINE_PAYMENTS", "SUNWISE_STRIPE_", "SUNWISE_TAX_AGENCY");
    private static final String RETURN_ADDRESS = "SUNWISE_ONLINE_PAYMENTS_RETURN_ADDRESS";

    private ChosenSettings() {}

    /**
     * Those of the billing service.
     *
     * @param callers environment of whoever starts it
     * @param gatewayPort where a patient comes back to, unless another page was chosen
     */
    static Map<String, String> ofBilling(Map<String, String> callers, int gatewayPort) {
        Map<String, String> chosen = callers.entrySet().stream()
                .filter(each -> BEGINNINGS.stream().anyMatch(each.getKey()::startsWith))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other, TreeMap::new));
        chosen.putIfAbsent(RETURN_ADDRESS, "http://localhost:" + gatewayPort + "/book/{clinic}");
        return chosen;
    }
}
