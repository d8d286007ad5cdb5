package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentAction;
import clinic.sunwise.booking.appointments.Outcome;
import clinic.sunwise.booking.clinicalrules.http.VerdictView;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Outcomes that are no success, as problems with everything that the outcome knows. */
final class AppointmentProblems {

    static final ProblemType SLOT_TAKEN = new ProblemType("slot-taken", 409, "The time has just been taken");
    static final ProblemType HOLD_EXPIRED = new ProblemType("hold-expired", 409, "The hold has expired");
    static final ProblemType WRONG_STATE = new ProblemType("wrong-state", 409, "Not possible in this state");
    static final ProblemType BOOKING_REFUSED = new ProblemType("booking-refused", 422, "This time cannot be booked");
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
    static Appointment done(Outcome outcome, Locale language) {
        return switch (outcome) {
            case Outcome.Done done -> done.appointment();
            case Outcome.Refused refused -> throw refused(refused, language);
            case Outcome.AdviceNotConfirmed advice ->
                throw new ProblemException(
                        ADVICE_NOT_CONFIRMED,
                        "Read the advice in reasons[] and book again with adviceConfirmed: true.",
                        judged(VerdictView.of(advice.verdict(), language), Optional.empty()));
            case Outcome.ScreeningIncomplete incomplete ->
                throw new ProblemException(
                        SCREENING_INCOMPLETE,
                        "Answer the questions in questions[] and book again.",
                        Map.of("questions", incomplete.questions()));
            case Outcome.Taken taken -> throw new ProblemException(SLOT_TAKEN, taken.detail());
            case Outcome.HoldExpired expired ->
                throw new ProblemException(
                        HOLD_EXPIRED, "The time was kept for ten minutes. Hold it again if it is still free.");
            case Outcome.WrongState wrong -> throw wrongState(wrong);
            case Outcome.NotFound unknown -> throw ProblemException.notFound();
            case Outcome.Invalid invalid -> throw FieldErrors.of(invalid.field(), invalid.message());
        };
    }

    private static ProblemException refused(Outcome.Refused refused, Locale language) {
        String when = refused.earliest()
                .map(day -> "It opens on " + day + ".")
                .orElse("Time alone does not change that: ask for a consultation.");
        return new ProblemException(
                BOOKING_REFUSED,
                "The clinical rules do not allow it on that day. " + when,
                judged(VerdictView.of(refused.verdict(), language), refused.earliest()));
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
