package clinic.sunwise.booking.messages;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.Appointments;
import clinic.sunwise.booking.messages.MessageStore.Kept;
import clinic.sunwise.platform.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a patient was, and will be, told about an appointment; staff can have it told again. */
@Service
@Transactional
public class SentMessages {

    private final Appointments appointments;
    private final MessageStore store;
    private final Delivery delivery;
    private final Clock clock;

    SentMessages(Appointments appointments, MessageStore store, Delivery delivery, Clock clock) {
        this.appointments = appointments;
        this.store = store;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** What came of having it told again. */
    public sealed interface Outcome {

        record Done(Kept again) implements Outcome {}

        record NotFound() implements Outcome {}

        /** It waits to be told anyway. */
        record Waiting() implements Outcome {}

        /** It would not be told now. */
        record Silent(Undelivered why) implements Outcome {}
    }

    /** All about an appointment that the caller may see, the oldest first; empty for every other one. */
    @Transactional(readOnly = true)
    public Optional<List<Kept>> of(String clinic, UUID appointment, Caller caller) {
        return appointments.find(clinic, appointment, caller).map(found -> store.of(clinic, appointment));
    }

    /** Has it told again as soon as possible, as it would be told now. */
    public Outcome again(String clinic, UUID appointment, UUID message, Caller caller) {
        return appointments
                .find(clinic, appointment, caller)
                .flatMap(found -> store.lock(clinic, appointment, message).map(kept -> again(found, kept)))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome again(Appointment appointment, Kept kept) {
        Message before = kept.message();
        List<Kept> all = store.of(before.clinic(), appointment.id()).stream()
                .filter(each -> isTheSame(each.message(), before))
                .toList();
        if (all.stream().anyMatch(each -> each.state().equals("waiting"))) {
            return new Outcome.Waiting();
        }
        Instant now = clock.instant();
        Instant expires = appointment.state().isToCome() ? appointment.during().start() : now.plus(MessageDrafts.NEWS);
        if (!now.isBefore(expires)) {
            return new Outcome.Silent(Undelivered.TOO_LATE);
        }
        Message again = new Message(
                UUID.randomUUID(),
                before.clinic(),
                before.chain(),
                before.patient(),
                before.kind(),
                all.getLast().message().about().repeated(),
                before.facts(),
                UUID.randomUUID(),
                now,
                now,
                expires);
        return delivery.wouldBeSilent(again, now)
                .<Outcome>map(Outcome.Silent::new)
                .orElseGet(() -> {
                    store.write(again);
                    return new Outcome.Done(store.lock(again.clinic(), appointment.id(), again.id())
                            .orElseThrow());
                });
    }

    private static boolean isTheSame(Message one, Message other) {
        return one.kind() == other.kind()
                && one.about().id().equals(other.about().id())
                && one.about().occasion() == other.about().occasion();
    }
}
