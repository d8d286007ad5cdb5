package clinic.sunwise.booking.casefile;

import clinic.sunwise.booking.clinicalrules.Exposure;
import clinic.sunwise.booking.clinicalrules.Facts;
import clinic.sunwise.booking.clinicalrules.Patient;
import clinic.sunwise.booking.clinicalrules.Session;
import clinic.sunwise.booking.elsewhere.TreatmentElsewhere;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.screening.Answer;
import clinic.sunwise.booking.screening.Questionnaire;
import clinic.sunwise.booking.screening.Reads;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known about a patient besides the sessions of the chain.
 *
 * @param facts for the rules
 * @param counting her answers that count today
 * @param elsewhere what others have done
 */
public record CaseFile(
        Questionnaire questionnaire, Facts facts, List<Answer> counting, List<TreatmentElsewhere> elsewhere) {

    public CaseFile {
        counting = List.copyOf(counting);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Of somebody of whom nothing is known. */
    public static CaseFile empty(Questionnaire questionnaire) {
        return new CaseFile(questionnaire, Facts.NONE, List.of(), List.of());
    }

    /**
     * The patient as the rules see her before that treatment.
     *
     * <p>What was done elsewhere and is the same procedure is a session like our own, from which the treatment keeps its
     * spacing; all else that was done is an exposure.
     *
     * @param own sessions of the chain that count
     */
    public Patient patient(LocalDate birthDate, List<Session> own, Protocol protocol, Treatment treatment) {
        List<TreatmentElsewhere> same = same(protocol, treatment);
        List<Exposure> known = same.stream().map(TreatmentElsewhere::exposure).toList();
        List<Exposure> others = facts.exposures().stream()
                .filter(exposure -> !known.contains(exposure))
                .toList();
        List<Session> sessions = Stream.concat(
                        own.stream(), same.stream().map(entry -> session(entry, protocol, treatment)))
                .toList();
        return new Patient(birthDate, facts.with(others), sessions);
    }

    private List<TreatmentElsewhere> same(Protocol protocol, Treatment treatment) {
        Set<String> procedures = protocol.technique(treatment.technique())
                .map(Protocol.Technique::countsAs)
                .orElse(Set.of());
        return elsewhere.stream()
                .filter(entry -> procedures.contains(entry.procedure()))
                .toList();
    }

    private static Session session(TreatmentElsewhere entry, Protocol protocol, Treatment treatment) {
        Treatment done = new Treatment(treatment.protocol(), treatment.technique(), treatment.depth(), entry.areas());
        return new Session(entry.id(), done, entry.day(), protocol);
    }

    /** Codes of the questions that the treatment's rules need answers to and have none. */
    public List<String> missing(Protocol protocol, Treatment treatment) {
        return questionnaire.missing(Reads.of(protocol, treatment), counting);
    }
}
