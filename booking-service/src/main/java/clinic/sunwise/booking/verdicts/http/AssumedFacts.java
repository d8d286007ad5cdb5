package clinic.sunwise.booking.verdicts.http;

import clinic.sunwise.booking.clinicalrules.Exposure;
import clinic.sunwise.booking.clinicalrules.Finding;
import clinic.sunwise.booking.clinicalrules.Session;
import clinic.sunwise.booking.clinicalrules.Step;
import clinic.sunwise.booking.clinicalrules.SunnyStay;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.ClinicalWords;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.http.AreaCodes;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads assumed facts, each of which may be wrong in its own way; every mistake is reported under its own path. */
final class AssumedFacts {

    private static final int MOST = 100;

    private final Clinic clinic;
    private final Protocols protocols;
    private final FieldErrors errors;
    private int sessionsRead;

    AssumedFacts(Clinic clinic, Protocols protocols, FieldErrors errors) {
        this.clinic = clinic;
        this.protocols = protocols;
        this.errors = errors;
    }

    record SessionBody(
            @Nullable TreatmentBody treatment, @Nullable LocalDate on) {}

    record FindingBody(
            @Nullable String code,
            @Nullable List<String> areas,
            @Nullable LocalDate over) {}

    record ExposureBody(
            @Nullable String agent,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable List<String> areas) {}

    record StayBody(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Double latitude) {}

    record StepBody(
            @Nullable String kind,
            @Nullable String protocol,
            @Nullable LocalDate on) {}

    /** Reads one element; empty if it is wrong, which the errors then tell. */
    interface Reader<B, F> {
        Optional<F> read(B body, String path);
    }

    <B, F> List<F> each(@Nullable List<B> bodies, String name, Reader<B, F> reader) {
        String field = "assuming." + name;
        List<B> given = bodies == null ? List.of() : bodies;
        errors.check(given.size() <= MOST, field, "has more than " + MOST + " elements");
        List<F> read = new ArrayList<>();
        for (int i = 0; i < Math.min(given.size(), MOST); i++) {
            String path = field + "[" + i + "]";
            B body = given.get(i);
            errors.check(body != null, path, "is missing");
            if (body != null) {
                reader.read(body, path).ifPresent(read::add);
            }
        }
        return read;
    }

    /** Sessions get the ids 1, 2, 3 … in the order in which they are assumed, so that reasons can name them. */
    Optional<Session> session(SessionBody body, String path) {
        sessionsRead++;
        if (isNoDay(body.on, path + ".on")) {
            return Optional.empty();
        }
        LocalDate day = Objects.requireNonNull(body.on);
        Treatment treatment = TreatmentBody.checked(body.treatment, path + ".treatment");
        Optional<Protocol> offered = protocols
                .of(clinic.id(), treatment.protocol(), day)
                .filter(protocol -> protocol.duration(treatment).isPresent());
        errors.check(offered.isPresent(), path + ".treatment", "is not offered by this clinic then");
        return offered.map(protocol -> new Session(new UUID(0, sessionsRead), treatment, day, protocol));
    }

    Optional<Finding> finding(FindingBody body, String path) {
        Set<Area> areas = areas(body.areas, path);
        boolean noEnd = body.over != null && isNoDay(body.over, path + ".over");
        if (isNotAmong(ClinicalWords.FINDINGS, body.code, path + ".code") || noEnd) {
            return Optional.empty();
        }
        return Optional.of(new Finding(Objects.requireNonNull(body.code), areas, Optional.ofNullable(body.over)));
    }

    Optional<Exposure> exposure(ExposureBody body, String path) {
        Set<Area> areas = areas(body.areas, path);
        boolean noAgent = isNotAmong(ClinicalWords.AGENTS, body.agent, path + ".agent");
        boolean noPeriod = isNoPeriod(body.first, body.last, path);
        if (noAgent || noPeriod) {
            return Optional.empty();
        }
        LocalDate first = Objects.requireNonNull(body.first);
        return Optional.of(
                new Exposure(Objects.requireNonNull(body.agent), first, body.last == null ? first : body.last, areas));
    }

    Optional<SunnyStay> stay(StayBody body, String path) {
        boolean onEarth = body.latitude == null || Math.abs(body.latitude) <= 90;
        errors.check(onEarth, path + ".latitude", "is not between -90 and 90 degrees");
        if (isNoPeriod(body.first, body.last, path) || !onEarth) {
            return Optional.empty();
        }
        LocalDate first = Objects.requireNonNull(body.first);
        return Optional.of(new SunnyStay(
                first,
                body.last == null ? first : body.last,
                body.latitude == null ? OptionalDouble.empty() : OptionalDouble.of(body.latitude)));
    }

    Optional<LocalDate> day(LocalDate day, String path) {
        return isNoDay(day, path) ? Optional.empty() : Optional.of(day);
    }

    Optional<Step> step(StepBody body, String path) {
        Optional<Step.Kind> kind = Optional.ofNullable(body.kind).flatMap(Step.Kind::of);
        errors.check(kind.isPresent(), path + ".kind", "is not a step").require(body.protocol, path + ".protocol");
        String protocol = body.protocol;
        if (isNoDay(body.on, path + ".on") || protocol == null) {
            return Optional.empty();
        }
        LocalDate day = Objects.requireNonNull(body.on);
        return kind.map(each -> new Step(each, protocol, day));
    }

    private Set<Area> areas(@Nullable List<String> codes, String path) {
        return AreaCodes.known(codes == null ? List.of() : codes, path + ".areas", errors);
    }

    private boolean isNotAmong(Set<String> words, @Nullable String word, String path) {
        errors.require(word, path);
        boolean known = word != null && words.contains(word);
        errors.check(word == null || known, path, "is not a word that rules read");
        return !known;
    }

    private boolean isNoDay(@Nullable LocalDate day, String path) {
        errors.require(day, path);
        boolean sensible = day != null && VerdictBody.isSensible(day);
        errors.check(day == null || sensible, path, "is not between 1900 and 2100");
        return !sensible;
    }

    private boolean isNoPeriod(@Nullable LocalDate first, @Nullable LocalDate last, String path) {
        boolean wrong = isNoDay(first, path + ".first") || (last != null && isNoDay(last, path + ".last"));
        boolean ordered = first == null || last == null || !last.isBefore(first);
        errors.check(ordered, path + ".last", "is before first");
        return wrong || !ordered;
    }
}
