package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.availability.Subject;
import clinic.sunwise.booking.clinicalrules.ClinicalRules;
import clinic.sunwise.booking.clinicalrules.Patient;
import clinic.sunwise.booking.clinicalrules.Proposal;
import clinic.sunwise.booking.clinicalrules.Reason;
import clinic.sunwise.booking.clinicalrules.Session;
import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.booking.courses.Judgement;
import clinic.sunwise.booking.courses.SessionJudge;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.VerdictLevel;
import clinic.sunwise.booking.sunseason.Place;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The clinical rules as the planner asks them: the plan's other sessions count as if they were booked. Each question is judged
 * once. Pure.
 */
public final class CourseJudge implements SessionJudge {

    private static final Judgement NOT_OFFERED =
            new Judgement(VerdictLevel.REFUSED, List.of("not-offered"), Optional.empty());
    private static final Verdict NOTHING_SAID = new Verdict(List.of());

    private record Question(LocalDate day, Set<LocalDate> others) {}

    private final Treatment treatment;
    private final Place place;
    private final Subject subject;
    private final Set<String> lifted;
    private final Function<LocalDate, Optional<Protocol>> inForce;
    private final Map<Question, Judgement> judgements = new HashMap<>();
    private final IdentityHashMap<Judgement, Verdict> verdicts = new IdentityHashMap<>();
    private final Map<LocalDate, Optional<Protocol>> protocols = new HashMap<>();
    private final Map<Integer, Patient> patients = new HashMap<>();

    /**
     * Of one treatment for one patient.
     *
     * @param place of the clinic, for its sun
     * @param subject without the sessions that are part of the plan
     * @param lifted codes of rules that a clinician lifts: what they leave to her is something to be read, like advice
     * @param inForce the treatment's protocol at the clinic on a day; empty where the clinic does not offer it then
     */
    CourseJudge(
            Treatment treatment,
            Place place,
            Subject subject,
            Set<String> lifted,
            Function<LocalDate, Optional<Protocol>> inForce) {
        this.treatment = treatment;
        this.place = place;
        this.subject = subject;
        this.lifted = Set.copyOf(lifted);
        this.inForce = inForce;
    }

    @Override
    public Judgement judge(LocalDate day, Set<LocalDate> others) {
        Question question = new Question(day, Set.copyOf(others));
        Judgement known = judgements.get(question);
        if (known != null) {
            return known;
        }
        Judgement judged = protocol(day)
                .map(protocol -> judged(protocol, day, question.others()))
                .orElse(NOT_OFFERED);
        judgements.put(question, judged);
        return judged;
    }

    /** The verdict on a session of a plan, with all that the rules say. */
    public Verdict verdict(LocalDate day, Set<LocalDate> others) {
        return behind(judge(day, others));
    }

    /** The verdict behind a judgement of this judge. */
    public Verdict behind(Judgement judgement) {
        return verdicts.getOrDefault(judgement, NOTHING_SAID);
    }

    /** The treatment's protocol in force that day. */
    Optional<Protocol> protocol(LocalDate day) {
        return protocols.computeIfAbsent(day, inForce);
    }

    private Judgement judged(Protocol protocol, LocalDate day, Set<LocalDate> others) {
        Patient known = patients.computeIfAbsent(protocol.version(), _ -> subject.patient(protocol, treatment));
        Patient then = new Patient(
                known.birthDate(),
                known.facts(),
                Stream.concat(
                                known.sessions().stream(),
                                others.stream().sorted().flatMap(other -> session(other).stream()))
                        .toList());
        Verdict verdict = ClinicalRules.judge(new Proposal(protocol, treatment, day, place), then);
        Judgement judgement = new Judgement(
                level(verdict),
                verdict.reasons().stream().map(Reason::rule).distinct().toList(),
                cured(verdict));
        verdicts.put(judgement, verdict);
        return judgement;
    }

    /** The verdict's level, with what is lifted as advice. */
    private VerdictLevel level(Verdict verdict) {
        return verdict.isOpen() || verdict.reasons().stream().anyMatch(this::blocks)
                ? verdict.level()
                : VerdictLevel.ADVICE;
    }

    /** True where the reason stands against a session although a clinician has lifted what she can. */
    boolean blocks(Reason reason) {
        return reason.blocks() && !(reason.level() == VerdictLevel.CLINICIAN && lifted.contains(reason.rule()));
    }

    private Optional<Session> session(LocalDate day) {
        return protocol(day).map(protocol -> new Session(new UUID(0, day.toEpochDay()), treatment, day, protocol));
    }

    /** The first day on which none of the blocking reasons holds any more; empty if one of them stays, or if none blocks. */
    private Optional<LocalDate> cured(Verdict verdict) {
        List<Reason> blocking = verdict.reasons().stream().filter(this::blocks).toList();
        return blocking.stream().allMatch(reason -> reason.earliest().isPresent())
                ? blocking.stream()
                        .flatMap(reason -> reason.earliest().stream())
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }
}
