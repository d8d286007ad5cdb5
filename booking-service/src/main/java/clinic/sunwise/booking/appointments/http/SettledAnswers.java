package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.Outcome;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Caller;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Requests that place an appointment: each takes effect once, and looks again where others were at the same time. */
@Component
class SettledAnswers {

    private final Contention contention;
    private final AppointmentAnswers answers;
    private final Idempotency idempotency;

    SettledAnswers(Contention contention, AppointmentAnswers answers, Idempotency idempotency) {
        this.contention = contention;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    /** The appointment of the effect; every outcome but a success undoes the transaction. */
    AppointmentAnswer once(IdempotencyKey key, Caller caller, Locale language, Object asked, Supplier<Outcome> effect) {
        return contention.settled(
                language,
                () -> idempotency.once(
                        caller,
                        key,
                        asked,
                        AppointmentAnswer.class,
                        () -> answers.of(
                                AppointmentProblems.done(effect.get(), Audience.of(caller, language)),
                                caller,
                                language)));
    }
}
