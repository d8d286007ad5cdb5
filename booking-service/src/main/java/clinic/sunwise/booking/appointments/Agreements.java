package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.clinicalrules.Reason;
import clinic.sunwise.platform.identity.Caller;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what people agreed to when a session was booked, in the words of that moment. */
@Component
class Agreements {

    private final AppointmentStore store;
    private final AdviceTexts texts;

    Agreements(AppointmentStore store, AdviceTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    void keep(Appointment booked, Consent consent, Caller caller, Instant now) {
        keepAdvice(booked, consent, caller, now);
        if (!booked.verdict().isOpen()) {
            keepLifted(booked, consent, caller, now);
        }
    }

    /** Keeps what has been agreed to since it was booked: other advice, and what did not stand against it then. */
    void keepNew(Appointment before, Appointment after, Consent consent, Caller caller, Instant now) {
        if (!before.verdict().advice().containsAll(after.verdict().advice())) {
            keepAdvice(after, consent, caller, now);
        }
        if (!Accepted.whenBooked(after.verdict(), after.day(), before)) {
            keepLifted(after, consent, caller, now);
        }
    }

    private void keepLifted(Appointment booked, Consent consent, Caller caller, Instant now) {
        consent.override()
                .ifPresent(lifting -> store.keep(
                        booked,
                        new AppointmentStore.Lifted(booked.verdict(), lifting.reason(), caller.subject(), now)));
    }

    /** Keeps what had to be read, if there was anything. */
    void keepAdvice(Appointment appointment, Consent consent, Caller caller, Instant now) {
        List<Reason> advice = appointment.verdict().advice();
        if (!advice.isEmpty()) {
            store.keep(
                    appointment,
                    new AppointmentStore.AdviceRead(
                            consent.language().toLanguageTag(),
                            appointment.protocolVersion(),
                            texts.of(advice, consent.language()),
                            caller.subject(),
                            now));
        }
    }
}
