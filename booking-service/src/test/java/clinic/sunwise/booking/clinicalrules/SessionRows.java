package clinic.sunwise.booking.clinicalrules;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Depth;
import clinic.sunwise.booking.protocols.Guidance;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocol.Technique;
import clinic.sunwise.booking.protocols.Scope;
import clinic.sunwise.booking.protocols.SessionResources;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.words.Translations;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a session is, takes and needs around it, in the rows of the list of rules: what no verdict depends on. */
record SessionRows(Function<Scope, String> scopes, Function<Source, String> sources) {

    String of(Protocol protocol) {
        Guidance guidance = protocol.guidance();
        return Stream.of(
                        protocol.techniques().stream().map(this::durations),
                        protocol.techniques().stream().flatMap(this::depths),
                        guidance.preparation().stream().map(care -> care("before", care)),
                        guidance.sessionSteps().stream()
                                .map(step -> row(step.scope(), "step: " + words(step.text()), step.source())),
                        guidance.aftercare().stream().map(care -> care("after", care)),
                        guidance.followUps().stream().map(this::followUp))
                .flatMap(rows -> rows)
                .collect(collectingAndThen(
                        joining(),
                        rows -> "\n| treatment | a session, and around it | source |\n|---|---|---|\n" + rows));
    }

    private String durations(Technique technique) {
        Map<Duration, List<Area>> byDuration = technique.durations().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(groupingBy(Map.Entry::getValue, TreeMap::new, mapping(Map.Entry::getKey, toList())));
        String minutes = byDuration.entrySet().stream()
                .map(each -> each.getKey().toMinutes() + " minutes ("
                        + each.getValue().stream().map(Area::code).collect(joining(", ")) + ")")
                .collect(joining(", "));
        return "| " + technique.code() + " | takes " + minutes + " | " + sources.apply(technique.durationSource())
                + " |\n";
    }

    private Stream<String> depths(Technique technique) {
        return technique.depths().stream()
                .map(depth -> "| " + technique.code() + "; " + depth.code() + " | " + depth(depth) + " | "
                        + sources.apply(depth.source()) + " |\n");
    }

    private static String depth(Depth depth) {
        SessionResources resources = depth.resources();
        return Stream.of(
                        words(depth.title()),
                        depth.chosenBy() == Depth.ChosenBy.CLINICIAN ? "chosen by a clinician only" : "",
                        resources.anaesthesia() == SessionResources.Anaesthesia.NONE
                                ? ""
                                : "anaesthesia: " + resources.anaesthesia().code(),
                        minutes("preparation in the room", resources.preparation()),
                        minutes("recovery in a recovery place", resources.recovery()),
                        minutes("cleaning", resources.cleaning()),
                        resources.secondPractitioner() ? "a second practitioner" : "")
                .filter(part -> !part.isEmpty())
                .collect(joining("; "));
    }

    private static String minutes(String what, Duration time) {
        return time.isZero() ? "" : what + " " + time.toMinutes() + " minutes";
    }

    private String care(String when, Guidance.Care care) {
        return row(
                care.scope(),
                when + ", days " + care.firstDay() + " to " + care.lastDay() + ": " + words(care.text()),
                care.source());
    }

    private String followUp(Guidance.FollowUp followUp) {
        return row(
                followUp.scope(),
                "follow-up, days " + followUp.firstDay() + " to " + followUp.lastDay() + ", " + followUp.minutes()
                        + " minutes: " + words(followUp.title()),
                followUp.source());
    }

    private String row(Scope scope, String text, Source source) {
        return "| " + scopes.apply(scope) + " | " + text + " | " + sources.apply(source) + " |\n";
    }

    private static String words(Translations text) {
        return text.in(Locale.ENGLISH);
    }
}
