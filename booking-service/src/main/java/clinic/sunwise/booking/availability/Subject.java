package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.availability.Part.Candidate;
import clinic.sunwise.booking.availability.PatientHistory.Known;
import clinic.sunwise.booking.availability.PatientHistory.PastOrBooked;
import clinic.sunwise.booking.casefile.CaseFile;
import clinic.sunwise.booking.clinicalrules.Patient;
import clinic.sunwise.booking.clinicalrules.Session;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Whom a search or a question is about, with all that was read of her at once, for as many days as there are to judge.
 *
 * @param busy when she is somewhere in the chain already
 * @param file what else is known about her
 */
public record Subject(LocalDate birthDate, List<Session> sessions, List<TimeRange> busy, CaseFile file) {

    private static final int ANYBODYS_AGE = 40;
    private static final UUID HERSELF = new UUID(0, 0);

    /** Somebody of whom nothing is known: an adult without history, so that only what holds for everybody speaks. */
    static Subject anybody(LocalDate day, CaseFile nothing) {
        return new Subject(day.minusYears(ANYBODYS_AGE), List.of(), List.of(), nothing);
    }

    static Subject of(Known known, CaseFile file, Protocols protocols) {
        return new Subject(
                known.birthDate(),
                known.sessions().stream().map(each -> session(each, protocols)).toList(),
                known.sessions().stream().map(PastOrBooked::during).toList(),
                file);
    }

    /** What the rules know of her before that treatment. */
    public Patient patient(Protocol protocol, Treatment treatment) {
        return file.patient(birthDate, sessions, protocol, treatment);
    }

    /** Questions that the rules of that treatment need answers to and have none. */
    public List<String> missing(Protocol protocol, Treatment treatment) {
        return file.missing(protocol, treatment);
    }

    /** Her own part in a session: she is free whenever she is not at another one. */
    Part<FreeCells> during(Duration stay) {
        return new Part<>(
                ResourceKind.PATIENT, Duration.ZERO, List.of(new Candidate<>(HERSELF, stay, this::free)), false);
    }

    private Cells free(DayMask day) {
        Cells taken = Cells.none();
        busy.forEach(each -> day.take(each, taken));
        return Cells.none().set(0, Cells.MOST).without(taken);
    }

    private static Session session(PastOrBooked past, Protocols protocols) {
        return new Session(
                past.id(),
                past.treatment(),
                past.day(),
                protocols.version(past.clinic(), past.treatment().protocol(), past.rulesVersion()));
    }
}
