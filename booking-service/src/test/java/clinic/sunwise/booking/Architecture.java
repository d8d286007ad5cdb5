package clinic.sunwise.booking;

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

    private static final List<String> PURE = List.of("java..", "org.jspecify..");
    private static final List<String> USE_CASES = plus(
            PURE,
            "org.springframework.stereotype",
            "org.springframework.transaction.annotation",
            "clinic.sunwise.platform.correlation",
            "clinic.sunwise.platform.events",
            "clinic.sunwise.platform.identity",
            "clinic.sunwise.platform.problem",
            "clinic.sunwise.platform.reach");
    private static final List<String> YAML = plus(PURE, "tools.jackson..", "org.springframework.context.annotation");
    private static final List<String> HTTP = plus(
            PURE,
            "org.slf4j",
            "org.springframework.dao",
            "org.springframework.http",
            "org.springframework.stereotype",
            "org.springframework.web.bind.annotation",
            "jakarta.servlet..",
            "com.fasterxml.jackson.annotation",
            "clinic.sunwise.platform.identity",
            "clinic.sunwise.platform.idempotency",
            "clinic.sunwise.platform.outage",
            "clinic.sunwise.platform.paging",
            "clinic.sunwise.platform.problem");
    private static final List<String> POSTGRES = plus(
            PURE,
            "com.fasterxml.jackson.annotation",
            "tools.jackson.databind..",
            "org.springframework.jdbc..",
            "org.springframework.context.annotation",
            "org.springframework.scheduling.annotation",
            "org.springframework.stereotype",
            "clinic.sunwise.platform.memory",
            "clinic.sunwise.platform.reach",
            "clinic.sunwise.platform.secrets",
            "org.springframework.transaction.annotation");
    private static final List<String> KAFKA =
            plus(PURE, "org.springframework.stereotype", "tools.jackson..", "clinic.sunwise.platform.events");
    private static final List<String> MAIL = plus(
            PURE,
            "org.slf4j",
            "org.springframework.beans.factory.annotation",
            "org.springframework.core.io",
            "org.springframework.mail..",
            "org.springframework.stereotype",
            "org.thymeleaf..",
            "jakarta.mail..",
            "org.eclipse.angus.mail.smtp");
    private static final List<String> ANYTHING = List.of("java..", "org..", "tools..", "clinic.sunwise.platform.reach");

    /**
     * What a package may import.
     *
     * @param own packages of the service, relative to the root
     * @param others packages of others
     */
    private record Allowed(List<String> own, List<String> others) {}

    private static final Map<String, Allowed> TABLE = table();

    private static Map<String, Allowed> table() {
        Map<String, Allowed> table = new LinkedHashMap<>();
        table.put("sunseason", new Allowed(List.of(), PURE));
        table.put("words", new Allowed(List.of(), PURE));
        table.put("protocols", new Allowed(List.of("sunseason", "words"), PURE));
        table.put("directory", new Allowed(List.of("sunseason"), USE_CASES));
        table.put("clinicalrules", new Allowed(List.of("protocols", "sunseason"), PURE));
        table.put("patients", new Allowed(List.of(), USE_CASES));
        table.put(
                "screening",
                new Allowed(List.of("words", "protocols", "directory", "clinicalrules", "patients"), USE_CASES));
        table.put("elsewhere", new Allowed(List.of("protocols", "clinicalrules", "patients"), USE_CASES));
        table.put("pathway", new Allowed(List.of("directory", "clinicalrules", "patients"), USE_CASES));
        table.put(
                "casefile",
                new Allowed(
                        List.of("protocols", "directory", "clinicalrules", "screening", "elsewhere", "pathway"),
                        USE_CASES));
        table.put(
                "availability",
                new Allowed(
                        List.of("protocols", "directory", "clinicalrules", "casefile"),
                        plus(USE_CASES, "org.pcollections")));
        table.put(
                "appointments",
                new Allowed(
                        List.of("protocols", "directory", "clinicalrules", "patients", "casefile", "availability"),
                        USE_CASES));
        table.put(
                "revisions",
                new Allowed(List.of("protocols", "directory", "clinicalrules", "appointments"), USE_CASES));
        table.put(
                "verdicts",
                new Allowed(
                        List.of(
                                "sunseason",
                                "protocols",
                                "directory",
                                "clinicalrules",
                                "patients",
                                "casefile",
                                "availability"),
                        USE_CASES));
        leaf(table, "sunseason.http", HTTP, "directory");
        table.put("courses", new Allowed(List.of("protocols"), PURE));
        table.put(
                "coursebooking",
                new Allowed(
                        List.of(
                                "protocols",
                                "sunseason",
                                "directory",
                                "clinicalrules",
                                "patients",
                                "availability",
                                "appointments",
                                "courses"),
                        USE_CASES));
        table.put(
                "reception",
                new Allowed(
                        List.of(
                                "protocols",
                                "directory",
                                "clinicalrules",
                                "patients",
                                "screening",
                                "availability",
                                "appointments"),
                        USE_CASES));
        table.put(
                "waitinglist",
                new Allowed(
                        List.of("protocols", "directory", "clinicalrules", "patients", "availability", "appointments"),
                        USE_CASES));
        table.put(
                "visits",
                new Allowed(
                        List.of("protocols", "directory", "clinicalrules", "patients", "availability", "appointments"),
                        USE_CASES));
        table.put(
                "feeds",
                new Allowed(
                        List.of("words", "protocols", "directory", "patients", "availability", "appointments"),
                        USE_CASES));
        table.put("live", new Allowed(List.of(), USE_CASES));
        table.put("care", new Allowed(List.of("protocols", "directory", "appointments"), USE_CASES));
        table.put("privacy", new Allowed(List.of("directory", "patients"), USE_CASES));
        leaf(table, "privacy.postgres", POSTGRES);
        leaf(table, "privacy.http", plus(HTTP, "clinic.sunwise.platform.pdf"), "appointments.http", "words");
        table.put(
                "retention",
                new Allowed(
                        List.of("directory", "patients", "privacy"),
                        plus(USE_CASES, "clinic.sunwise.platform.retention")));
        leaf(table, "retention.postgres", plus(POSTGRES, "clinic.sunwise.platform.retention"));
        leaf(table, "retention.kafka", KAFKA);
        table.put(
                "messages",
                new Allowed(
                        List.of(
                                "words",
                                "privacy",
                                "protocols",
                                "directory",
                                "patients",
                                "pathway",
                                "availability",
                                "appointments",
                                "waitinglist",
                                "feeds",
                                "care"),
                        USE_CASES));
        table.put(
                "schedulinglinks",
                new Allowed(
                        List.of("words", "protocols", "directory", "availability"),
                        plus(USE_CASES, "clinic.sunwise.platform.memory")));
        leaf(table, "protocols.yaml", plus(YAML, "org.snakeyaml.engine.v2.."));
        leaf(table, "protocols.postgres", POSTGRES, "protocols.yaml");
        leaf(table, "protocols.http", HTTP, "directory");
        leaf(table, "directory.postgres", POSTGRES);
        leaf(table, "directory.http", HTTP);
        leaf(table, "words.http", plus(HTTP, "org.springframework.web.servlet.."), "directory");
        leaf(table, "clinicalrules.http", HTTP, "words");
        leaf(table, "patients.postgres", POSTGRES);
        leaf(table, "patients.http", HTTP, "directory");
        leaf(table, "screening.yaml", YAML);
        leaf(table, "screening.postgres", POSTGRES);
        leaf(table, "screening.http", HTTP);
        leaf(table, "elsewhere.postgres", POSTGRES);
        leaf(table, "elsewhere.http", HTTP, "directory");
        leaf(table, "pathway.postgres", POSTGRES);
        leaf(table, "pathway.kafka", KAFKA);
        leaf(table, "pathway.http", HTTP, "protocols");
        leaf(table, "availability.postgres", POSTGRES);
        leaf(table, "availability.http", HTTP, "clinicalrules.http");
        leaf(table, "appointments.postgres", POSTGRES);
        leaf(table, "appointments.kafka", KAFKA);
        leaf(
                table,
                "appointments.http",
                HTTP,
                "clinicalrules.http",
                "directory.http",
                "protocols.http",
                "patients",
                "words");
        leaf(table, "revisions.postgres", POSTGRES, "protocols.postgres");
        leaf(table, "revisions.http", HTTP, "clinicalrules.http", "protocols.http", "availability", "words");
        leaf(table, "verdicts.http", HTTP, "clinicalrules.http", "protocols.http");
        leaf(table, "coursebooking.postgres", POSTGRES);
        leaf(table, "coursebooking.http", HTTP, "appointments.http", "clinicalrules.http", "protocols.http");
        leaf(table, "live.postgres", plus(POSTGRES, "org.springframework.context.event"));
        leaf(table, "live.http", HTTP);
        leaf(table, "reception.postgres", POSTGRES);
        leaf(
                table,
                "reception.http",
                HTTP,
                "appointments.http",
                "clinicalrules.http",
                "directory.http",
                "protocols.http",
                "screening.http");
        leaf(table, "visits.postgres", POSTGRES);
        leaf(table, "visits.http", HTTP, "appointments.http", "clinicalrules.http", "protocols.http");
        leaf(table, "waitinglist.postgres", plus(POSTGRES, "org.slf4j"));
        leaf(table, "waitinglist.http", HTTP, "appointments.http", "clinicalrules.http", "protocols.http");
        leaf(table, "feeds.postgres", POSTGRES);
        leaf(table, "feeds.ical", plus(PURE, "org.springframework.stereotype", "net.fortuna.ical4j.."));
        leaf(table, "feeds.http", HTTP);
        leaf(table, "care.http", HTTP, "protocols.http", "words");
        leaf(
                table,
                "messages.postgres",
                plus(POSTGRES, "org.slf4j", "org.springframework.beans.factory.annotation", "tools.jackson.core.type"));
        leaf(table, "messages.mail", MAIL);
        leaf(table, "messages.http", HTTP, "directory.http");
        leaf(table, "schedulinglinks.postgres", POSTGRES);
        leaf(table, "schedulinglinks.http", plus(HTTP, "tools.jackson.databind..", "org.springframework.core.env"));
        table.put(
                "auditing",
                new Allowed(
                        List.of(),
                        plus(PURE, "org.springframework.context.annotation", "clinic.sunwise.platform.audit")));
        table.put(
                "sealing",
                new Allowed(
                        List.of(),
                        plus(
                                PURE,
                                "org.springframework.stereotype",
                                "clinic.sunwise.platform.schema",
                                "clinic.sunwise.platform.secrets")));
        table.put("demo", new Allowed(List.of(), ANYTHING));
        table.put("", new Allowed(List.of(), ANYTHING));
        return table;
    }

    /** A leaf sees its feature and what that may see, and no other leaf. */
    private static void leaf(Map<String, Allowed> table, String leaf, List<String> others, String... also) {
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

    private static List<String> plus(List<String> some, String... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).toList();
    }
}
