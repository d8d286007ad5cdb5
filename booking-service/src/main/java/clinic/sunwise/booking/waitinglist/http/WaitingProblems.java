package clinic.sunwise.booking.waitinglist.http;

import clinic.sunwise.booking.appointments.Outcome;
import clinic.sunwise.booking.appointments.http.AppointmentProblems;
import clinic.sunwise.booking.waitinglist.WaitingOutcome;
import clinic.sunwise.booking.waitinglist.Wish;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Outcomes that are no success, as problems. */
final class WaitingProblems {

    private WaitingProblems() {}

    /**
     * The wish of a success.
     *
     * @throws ProblemException for every other outcome, which undoes the transaction
     */
    static Wish done(WaitingOutcome outcome, Locale language) {
        return switch (outcome) {
            case WaitingOutcome.Done done -> done.wish();
            case WaitingOutcome.TooMany many ->
                throw AppointmentProblems.againstPolicy(
                        new Outcome.AgainstPolicy("most-open-wishes", many.most(), Optional.empty()), language);
            case WaitingOutcome.NotFound unknown -> throw ProblemException.notFound();
            case WaitingOutcome.NoSuchPatient unknown ->
                throw FieldErrors.of("patientId", "is not a patient of this clinic");
            case WaitingOutcome.WrongState wrong ->
                throw new ProblemException(
                        AppointmentProblems.WRONG_STATE,
                        wrong.detail(),
                        Map.of("state", wrong.state().code(), "allowed", List.of()));
        };
    }
}
