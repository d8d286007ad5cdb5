package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.clinicalrules.Reason;
import clinic.sunwise.booking.clinicalrules.Verdict;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What stood against an appointment and was accepted: when it was booked, or when the session beside it was. A clinician who puts a
 * session closer to another one has decided on the distance between the two, from both sides.
 */
@Component
class Accepted {

    private static final String NEIGHBOUR = "neighbour";
    private static final String MINIMUM = "minimum";

    private final FlagStore store;

    Accepted(FlagStore store) {
        this.store = store;
    }

    /** True where nothing blocks now but what was accepted, where and when the appointment is. */
    boolean covers(Verdict now, Appointment appointment) {
        return now.reasons().stream()
                .filter(Reason::blocks)
                .allMatch(reason -> isKnown(reason, appointment.verdict()) || isLiftedBeside(reason, appointment));
    }

    /**
     * True where nothing blocks on that day but what was accepted when it was booked. What a clinician has lifted she has lifted for
     * the day that she saw: too soon by three days is not too soon by ten, though it is the same reason.
     */
    static boolean whenBooked(Verdict now, LocalDate day, Appointment booked) {
        return now.reasons().stream()
                .filter(Reason::blocks)
                .allMatch(reason -> day.equals(booked.day()) && isKnown(reason, booked.verdict()));
    }

    private static boolean isKnown(Reason reason, Verdict booked) {
        return booked.reasons().stream()
                .anyMatch(old -> reason.rule().equals(old.rule())
                        && reason.level() == old.level()
                        && reason.facts().equals(old.facts()));
    }

    private boolean isLiftedBeside(Reason reason, Appointment appointment) {
        return Optional.ofNullable(reason.facts().get(NEIGHBOUR))
                .flatMap(neighbour ->
                        store.verdict(appointment.chain(), appointment.patient(), UUID.fromString(neighbour)))
                .filter(verdict -> verdict.reasons().stream().anyMatch(lifted -> isSame(lifted, reason, appointment)))
                .isPresent();
    }

    /** The same distance between the same two, seen from the other one. */
    private static boolean isSame(Reason lifted, Reason reason, Appointment appointment) {
        return appointment.id().toString().equals(lifted.facts().get(NEIGHBOUR))
                && appointment.day().toString().equals(day(lifted))
                && Objects.equals(lifted.facts().get(MINIMUM), reason.facts().get(MINIMUM))
                && lifted.level() == reason.level();
    }

    /** On which the session was, that was too close. */
    private static @Nullable String day(Reason lifted) {
        String neighbourDay = lifted.facts().get("neighbourDay");
        return neighbourDay == null ? lifted.facts().get("agentDay") : neighbourDay;
    }
}
