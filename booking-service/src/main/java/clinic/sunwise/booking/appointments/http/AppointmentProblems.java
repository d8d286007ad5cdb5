package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentAction;
import clinic.sunwise.booking.appointments.Outcome;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.clinicalrules.http.VerdictView;
import clinic.sunwise.booking.directory.http.TimetableAnswer;
import clinic.sunwise.booking.protocols.VerdictLevel;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Outcomes that are no success, as problems with everything that the outcome knows. */
public final class AppointmentProblems {

    public static final ProblemType SLOT_TAKEN = new ProblemType("slot-taken", 409, "The time has just been taken");
    static final ProblemType HOLD_EXPIRED = new ProblemType("hold-expired", 409, "The hold has expired");
    public static final ProblemType WRONG_STATE = new ProblemType("wrong-state", 409, "Not possible in this state");
    static final ProblemType BOOKING_REFUSED = new ProblemType("booking-refused", 422, "This time cannot be booked");
    static final ProblemType REQUEST_NOT_NEEDED =
            new ProblemType("request-not-needed", 422, "This time can be booked at once");
    static final ProblemType BOOKING_POLICY =
            new ProblemType("booking-policy", 422, "The clinic's booking policy does not allow it");
    static final ProblemType TOO_EARLY_TO_COMMIT =
            new ProblemType("commitment-too-early", 409, "There is still time to reflect");
    static final ProblemType ADVICE_NOT_CONFIRMED =
            new ProblemType("advice-not-confirmed", 422, "Please read and confirm the advice");
    static final ProblemType SCREENING_INCOMPLETE =
            new ProblemType("screening-incomplete", 422, "Some questions are not answered yet");

    private AppointmentProblems() {}

    /**
     * The appointment of a success.
     *
     * @throws ProblemException for every other outcome, which undoes the transaction
     */
    public static Appointment done(Outcome outcome, Audience audience) {
        Locale language = audience.language();
        return switch (outcome) {
            case Outcome.Done done -> done.appointment();
            case Outcome.Refused refused -> throw refused(refused, audience);
            case Outcome.AdviceNotConfirmed advice ->
                throw new ProblemException(
                        ADVICE_NOT_CONFIRMED,
                        ProblemWords.in(language).say("advice-not-confirmed"),
                        judged(VerdictView.of(advice.verdict(), toBeRead(language)), Optional.empty()));
            case Outcome.ScreeningIncomplete incomplete ->
                throw new ProblemException(
                        SCREENING_INCOMPLETE,
                        ProblemWords.in(language).say("screening-incomplete"),
                        Map.of("questions", incomplete.questions()));
            case Outcome.AgainstPolicy against -> throw againstPolicy(against, language);
            case Outcome.Taken taken -> throw slotTaken(taken.by(), language);
            case Outcome.NotNeeded open ->
                throw new ProblemException(
                        REQUEST_NOT_NEEDED, ProblemWords.in(language).say("request-not-needed"));
            case Outcome.TooEarlyToCommit early ->
                throw new ProblemException(
                        TOO_EARLY_TO_COMMIT,
                        ProblemWords.in(language).say("commitment-too-early", "day", early.from()),
                        Map.of("earliest", early.from()));
            case Outcome.HoldExpired expired ->
                throw new ProblemException(
                        HOLD_EXPIRED, ProblemWords.in(language).say("hold-expired"));
            case Outcome.WrongState wrong -> throw wrongState(wrong);
            case Outcome.ChangedMeanwhile changed ->
                throw new ProblemException(
                        TimetableAnswer.CHANGED_MEANWHILE,
                        ProblemWords.in(language).say("changed-meanwhile"),
                        Map.of("version", changed.version()));
            case Outcome.NotFound unknown -> throw ProblemException.notFound();
            case Outcome.Invalid invalid -> throw FieldErrors.of(invalid.field(), invalid.message());
        };
    }

    /** Advice is read out to the patient who is to confirm it, so whoever books for her has to see all of it. */
    private static Audience toBeRead(Locale language) {
        return new Audience(language, true);
    }

    /** Many want the same time at once, and none of several attempts got in. */
    static ProblemException rush(Locale language) {
        return new ProblemException(SLOT_TAKEN, ProblemWords.in(language).say("slot-taken.rush"));
    }

    private static ProblemException slotTaken(Outcome.Taken.By by, Locale language) {
        String text = switch (by) {
            case PATIENT -> "slot-taken.patient";
            case CLINIC -> "slot-taken.clinic";
        };
        return new ProblemException(SLOT_TAKEN, ProblemWords.in(language).say(text));
    }

    /** A policy of the clinic, or of all, with what it allows. */
    public static ProblemException againstPolicy(Outcome.AgainstPolicy against, Locale language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("policy", against.policy());
        properties.put("limit", against.limit());
        against.earliest().ifPresent(earliest -> properties.put("earliest", earliest));
        String detail = ProblemWords.in(language).say("booking-policy." + against.policy(), "limit", against.limit());
        return new ProblemException(BOOKING_POLICY, detail, properties);
    }

    private static ProblemException refused(Outcome.Refused refused, Audience audience) {
        ProblemWords words = ProblemWords.in(audience.language());
        String detail = refused.earliest()
                .map(day -> words.say("booking-refused.opens", "day", day))
                .orElseGet(() -> words.say("booking-refused.never"));
        return new ProblemException(BOOKING_REFUSED, detail, refusal(refused, audience));
    }

    private static Map<String, Object> refusal(Outcome.Refused refused, Audience audience) {
        Map<String, Object> properties = judged(VerdictView.of(refused.verdict(), audience), refused.earliest());
        properties.put("mayRequest", refused.verdict().level() == VerdictLevel.CLINICIAN);
        return properties;
    }

    private static Map<String, Object> judged(VerdictView verdict, Optional<LocalDate> earliest) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("verdict", verdict.verdict());
        properties.put("reasons", verdict.reasons());
        earliest.ifPresent(day -> properties.put("earliest", day));
        return properties;
    }

    private static ProblemException wrongState(Outcome.WrongState wrong) {
        return new ProblemException(
                WRONG_STATE,
                wrong.detail(),
                Map.of(
                        "state", wrong.state().code(),
                        "allowed",
                                wrong.allowed().stream()
                                        .map(AppointmentAction::code)
                                        .toList()));
    }
}
