package clinic.sunwise.billing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may import whom in the service.
 *
 * @param root the service's base package, so that the same rules can be shown to refuse samples
 */
record Architecture(String root) {

    static final List<String> PURE = List.of("java..", "org.jspecify..");
    static final List<String> USE_CASES =
            plus(PURE, "org.springframework.transaction.annotation", "clinic.sunwise.platform.correlation");
    static final List<String> HTTP = plus(
            PURE,
            "org.springframework.http",
            "org.springframework.web.bind.annotation",
            "jakarta.servlet..",
            "com.fasterxml.jackson.annotation",
            "clinic.sunwise.platform.identity",
            "clinic.sunwise.platform.idempotency",
            "clinic.sunwise.platform.paging",
            "clinic.sunwise.platform.problem");
    static final List<String> POSTGRES = plus(
            PURE,
            "org.springframework.jdbc..",
            "org.springframework.stereotype",
            "org.springframework.transaction.annotation");
    static final List<String> KAFKA = plus(
            PURE,
            "org.springframework.stereotype",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation",
            "clinic.sunwise.platform.events");
    private static final String SECRETS = "clinic.sunwise.platform.secrets";
    private static final List<String> ANYTHING = List.of("java..", "org..", "tools..", "clinic.sunwise.platform.reach");

    /**
     * What a package may import.
     *
     * @param own packages of the service, relative to the root
     * @param others packages of others
     */
    record Allowed(List<String> own, List<String> others) {}

    private static final Map<String, Allowed> TABLE = table();

    private static Map<String, Allowed> table() {
        Map<String, Allowed> table = new LinkedHashMap<>();
        table.put("money", new Allowed(List.of(), PURE));
        table.put("tax", new Allowed(List.of("money"), PURE));
        table.put("invoices.chain", new Allowed(List.of(), PURE));
        table.put("exports.csv", new Allowed(List.of(), PURE));
        table.put("issuers", new Allowed(List.of("tax"), USE_CASES));
        table.put("ledger", new Allowed(List.of("money", "tax"), USE_CASES));
        table.put("invoices.state", new Allowed(List.of("money"), PURE));
        table.put("creditnotes.rules", new Allowed(List.of("money", "tax"), PURE));
        table.put("payments.rules", new Allowed(List.of("money", "tax", "ledger"), PURE));
        table.put("tills.rules", new Allowed(List.of("money", "ledger"), PURE));
        table.put("pricing", new Allowed(List.of("money", "tax", "issuers"), USE_CASES));
        table.put(
                "invoices",
                new Allowed(
                        List.of(
                                "money",
                                "tax",
                                "issuers",
                                "recipients",
                                "recipients.rules",
                                "pricing",
                                "ledger",
                                "invoices.chain",
                                "invoices.state"),
                        USE_CASES));
        table.put(
                "requests",
                new Allowed(
                        List.of("money", "tax", "issuers", "invoices"), plus(HTTP, "org.springframework.stereotype")));
        table.put("rows", new Allowed(List.of("money", "tax", "issuers", "recipients", "invoices"), PURE));
        DocumentArchitecture.addSubstitutes(table);
        table.put(
                "creditnotes",
                new Allowed(
                        List.of(
                                "money",
                                "tax",
                                "issuers",
                                "pricing",
                                "ledger",
                                "invoices",
                                "invoices.state",
                                "substitutes",
                                "creditnotes.rules"),
                        USE_CASES));
        table.put(
                "pricing.orders",
                new Allowed(List.of("tax", "pricing"), plus(PURE, "clinic.sunwise.platform.problem")));
        table.put(
                "estimates",
                new Allowed(
                        List.of("money", "tax", "issuers", "pricing"),
                        plus(USE_CASES, "clinic.sunwise.platform.identity")));
        table.put(
                "packages.rules",
                new Allowed(List.of("money", "tax", "pricing"), plus(PURE, "clinic.sunwise.platform.identity")));
        table.put(
                "packages",
                new Allowed(
                        List.of(
                                "money",
                                "tax",
                                "issuers",
                                "pricing",
                                "ledger",
                                "estimates",
                                "invoices",
                                "creditnotes",
                                "creditnotes.rules",
                                "packages.rules"),
                        USE_CASES));
        leaf(table, "packages.postgres", POSTGRES, "rows");
        leaf(table, "packages.kafka", KAFKA);
        leaf(table, "packages.http", HTTP, "requests", "pricing.orders");
        table.put("exports.fec", new Allowed(List.of(), PURE));
        table.put("exports", new Allowed(List.of("issuers", "tax", "invoices"), USE_CASES));
        table.put("reports", new Allowed(List.of("money", "tax", "issuers"), USE_CASES));
        leaf(table, "reports.postgres", POSTGRES, "rows");
        leaf(table, "reports.http", HTTP, "requests");
        table.put("tills", new Allowed(List.of("money", "tax", "issuers", "ledger", "tills.rules"), USE_CASES));
        table.put(
                "payments",
                new Allowed(
                        List.of(
                                "money",
                                "tax",
                                "issuers",
                                "pricing",
                                "ledger",
                                "estimates",
                                "invoices",
                                "invoices.state",
                                "tills",
                                "payments.rules"),
                        USE_CASES));
        table.put(
                "onlinepayments",
                new Allowed(
                        List.of(
                                "money",
                                "tax",
                                "issuers",
                                "pricing",
                                "ledger",
                                "estimates",
                                "invoices",
                                "invoices.state",
                                "payments",
                                "payments.rules"),
                        USE_CASES));
        leaf(table, "onlinepayments.postgres", POSTGRES, "rows");
        leaf(table, "onlinepayments.http", plus(HTTP, "org.springframework.boot.autoconfigure.condition"), "requests");
        leaf(
                table,
                "onlinepayments.stripe",
                plus(
                        PURE,
                        "javax.crypto..",
                        "org.slf4j",
                        "tools.jackson..",
                        "org.springframework.boot.autoconfigure.condition",
                        "org.springframework.beans.factory.annotation",
                        "org.springframework.context.annotation"));
        table.put("booked", new Allowed(List.of("pricing"), USE_CASES));
        leaf(table, "booked.postgres", POSTGRES);
        table.put("deposits.rules", new Allowed(List.of("money", "tax"), PURE));
        table.put(
                "deposits",
                new Allowed(
                        List.of(
                                "money",
                                "tax",
                                "issuers",
                                "pricing",
                                "ledger",
                                "booked",
                                "estimates",
                                "invoices",
                                "creditnotes",
                                "creditnotes.rules",
                                "payments",
                                "payments.rules",
                                "deposits.rules"),
                        USE_CASES));
        leaf(table, "deposits.postgres", POSTGRES, "rows");
        leaf(table, "deposits.http", HTTP, "requests");
        table.put(
                "fees",
                new Allowed(
                        List.of(
                                "money",
                                "tax",
                                "issuers",
                                "pricing",
                                "ledger",
                                "booked",
                                "documents",
                                "deposits",
                                "invoices",
                                "creditnotes",
                                "creditnotes.rules"),
                        USE_CASES));
        leaf(table, "fees.postgres", POSTGRES, "rows");
        leaf(table, "fees.http", HTTP, "requests");
        leaf(table, "fees.kafka", KAFKA);
        table.put(
                "visits",
                new Allowed(
                        List.of(
                                "tax",
                                "issuers",
                                "recipients",
                                "recipients.rules",
                                "pricing",
                                "estimates",
                                "packages",
                                "packages.rules",
                                "deposits",
                                "invoices"),
                        USE_CASES));
        leaf(table, "payments.postgres", POSTGRES, "rows");
        leaf(table, "payments.http", plus(HTTP, "org.springframework.beans.factory.annotation"), "requests");
        leaf(table, "tills.postgres", POSTGRES, "rows");
        leaf(table, "tills.http", HTTP, "requests");
        leaf(table, "issuers.postgres", POSTGRES);
        leaf(table, "issuers.http", HTTP, "requests", "tax");
        leaf(table, "pricing.postgres", plus(POSTGRES, "tools.jackson.databind.json"));
        leaf(table, "pricing.http", HTTP, "pricing.orders");
        leaf(table, "invoices.postgres", POSTGRES, "rows");
        leaf(table, "invoices.kafka", KAFKA);
        leaf(table, "estimates.postgres", plus(POSTGRES, SECRETS));
        leaf(
                table,
                "estimates.kafka",
                plus(KAFKA, "org.springframework.scheduling.annotation", "clinic.sunwise.platform.reach"));
        leaf(table, "estimates.http", HTTP, "requests", "pricing.orders");
        leaf(table, "ledger.postgres", POSTGRES);
        leaf(table, "invoices.http", HTTP, "requests");
        leaf(table, "creditnotes.postgres", POSTGRES, "rows");
        leaf(table, "creditnotes.kafka", KAFKA);
        leaf(table, "creditnotes.http", HTTP, "requests");
        leaf(table, "visits.postgres", plus(POSTGRES, SECRETS));
        leaf(table, "visits.kafka", KAFKA);
        leaf(table, "visits.http", HTTP, "requests", "pricing.orders");
        leaf(table, "exports.postgres", POSTGRES);
        table.put("privacy", new Allowed(List.of(), PURE));
        leaf(table, "privacy.postgres", plus(POSTGRES, "tools.jackson.databind..", SECRETS));
        leaf(
                table,
                "privacy.http",
                plus(HTTP, "clinic.sunwise.platform.pdf"),
                "documents",
                "estimates",
                "issuers",
                "requests");
        table.put("retention", new Allowed(List.of(), plus(PURE, "clinic.sunwise.platform.retention")));
        leaf(table, "retention.postgres", plus(POSTGRES, "clinic.sunwise.platform.retention"));
        DocumentArchitecture.addTo(table);
        table.put("json", new Allowed(List.of("money", "tax"), ANYTHING));
        table.put(
                "auditing",
                new Allowed(
                        List.of(),
                        plus(PURE, "org.springframework.context.annotation", "clinic.sunwise.platform.audit")));
        table.put(
                "sealing",
                new Allowed(
                        List.of(),
                        plus(PURE, "org.springframework.stereotype", "clinic.sunwise.platform.schema", SECRETS)));
        table.put("demo", new Allowed(List.of("money", "tax", "issuers", "pricing"), ANYTHING));
        table.put(
                "",
                new Allowed(
                        List.of(
                                "agency",
                                "cancellations",
                                "substitutes",
                                "pricing",
                                "estimates",
                                "invoices",
                                "creditnotes",
                                "deposits",
                                "fees",
                                "onlinepayments",
                                "packages",
                                "documents",
                                "exports.archive",
                                "exports.kept",
                                "payments",
                                "tills",
                                "visits"),
                        ANYTHING));
        return table;
    }

    /** A leaf sees its feature and what that may see, and no other leaf. */
    static void leaf(Map<String, Allowed> table, String leaf, List<String> others, String... also) {
        String feature = leaf.substring(0, leaf.lastIndexOf('.'));
        Allowed ofFeature = table.get(feature);
        if (ofFeature == null) {
            throw new IllegalStateException("no such feature: " + feature);
        }
        List<String> own = new ArrayList<>(plus(ofFeature.own(), feature));
        own.addAll(Arrays.asList(also));
        table.put(leaf, new Allowed(own, others));
    }

    /** The packages that a rule speaks of, relative to the root. */
    static Set<String> packages() {
        return TABLE.keySet();
    }

    /** What classes of this package, given relative to the root, may import. */
    ArchRule imports(String of) {
        Allowed allowed = TABLE.get(of);
        if (allowed == null) {
            throw new IllegalArgumentException("the table has no package " + of);
        }
        Stream<String> own =
                Stream.concat(Stream.of(of), allowed.own().stream()).map(this::absolute);
        return classes()
                .that()
                .resideInAPackage(absolute(of))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(own, allowed.others().stream()).toArray(String[]::new));
    }

    /** Time is an argument. */
    ArchRule noClockButTheInjectedOne() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethodWhere(describe("the machine's clock is read", Architecture::readsTheMachinesClock));
    }

    /** A result that depends on where the machine stands is a wrong one. */
    ArchRule noDefaultZoneOrLocale() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethodWhere(describe("the machine's zone or locale is used", Architecture::usesADefault));
    }

    private String absolute(String relative) {
        return relative.isEmpty() ? root : root + "." + relative;
    }

    private static boolean readsTheMachinesClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        return owner.startsWith("java.time.") && name.equals("now") && !takes(call, "java.time.Clock")
                || owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"))
                || owner.equals("java.time.InstantSource") && name.equals("system")
                || owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(name);
    }

    private static boolean usesADefault(JavaCall<?> call) {
        String target = call.getTargetOwner().getName() + "." + call.getName();
        boolean withoutLocale = !takes(call, Locale.class.getName());
        return Set.of(
                                "java.time.ZoneId.systemDefault",
                                "java.time.Clock.systemDefaultZone",
                                "java.util.TimeZone.getDefault",
                                "java.util.Locale.getDefault",
                                "java.lang.String.formatted")
                        .contains(target)
                || withoutLocale
                        && Set.of(
                                        "java.lang.String.format",
                                        "java.lang.String.toLowerCase",
                                        "java.lang.String.toUpperCase",
                                        "java.time.format.DateTimeFormatter.ofPattern")
                                .contains(target);
    }

    private static boolean takes(JavaCall<?> call, String type) {
        return call.getTarget().getRawParameterTypes().stream()
                .anyMatch(each -> each.getName().equals(type));
    }

    static List<String> plus(List<String> some, String... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).toList();
    }
}
