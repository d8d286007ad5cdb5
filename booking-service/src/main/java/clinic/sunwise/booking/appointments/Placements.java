package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.appointments.AppointmentStore.RecoveryWindow;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Gives what exists already a place in the calendar: a request that is accepted, what is moved, a no-show who comes after all. */
@Component
class Placements {

    private final CalendarSlots slots;
    private final AppointmentStore store;
    private final Reconsideration reconsideration;

    Placements(CalendarSlots slots, AppointmentStore store, Reconsideration reconsideration) {
        this.slots = slots;
        this.store = store;
        this.reconsideration = reconsideration;
    }

    /**
     * Takes up whoever and whatever is free then; every outcome but {@link Outcome.Done} has to undo the transaction.
     *
     * @param with the appointment as it is with them
     * @param then what is written and told with it
     */
    Outcome place(
            Wanted wanted,
            RecoveryWindow window,
            Function<Appointment.Resources, Appointment> with,
            By by,
            Consumer<Appointment> then) {
        Outcome outcome = placeAmong(wanted, window, with, by, then);
        if (outcome instanceof Outcome.Done done) {
            placed(done.appointment());
        }
        return outcome;
    }

    /** The same of one of several: the caller tells by {@link #placed} when all of them have their places. */
    Outcome placeAmong(
            Wanted wanted,
            RecoveryWindow window,
            Function<Appointment.Resources, Appointment> with,
            By by,
            Consumer<Appointment> then) {
        return slots.free(wanted)
                .<Outcome>map(uses -> {
                    Appointment placed = with.apply(Appointment.Resources.of(uses));
                    store.change(placed, new AppointmentStore.Change(by.whom(), by.at(), Optional.empty()));
                    store.occupy(placed, uses);
                    store.protect(placed, window);
                    then.accept(placed);
                    return new Outcome.Done(placed);
                })
                .orElseGet(() -> new Outcome.Taken(Outcome.Taken.By.CLINIC));
    }

    /** Judges the patient's other appointments beside what has its place now. */
    void placed(Appointment appointment) {
        reconsideration.changed(appointment.chain(), appointment.patient());
    }

    /** Who places it, and when. */
    record By(String whom, Instant at) {}
}
