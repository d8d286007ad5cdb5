package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.clinicalrules.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What another version of a protocol would do to what is booked.
 *
 * @param judged how many appointments were looked at
 * @param touched those to which it would make a difference, patient by patient
 * @param next the last patient who was looked at, if there are more
 */
public record Foresight(int judged, List<Touched> touched, Optional<UUID> next) {

    public Foresight {
        touched = List.copyOf(touched);
    }

    /**
     * An appointment that is judged otherwise.
     *
     * @param after empty where the treatment would not be offered any more
     * @param holds false where it would be flagged
     */
    public record Touched(Appointment appointment, Judgement before, Optional<Judgement> after, boolean holds) {

        /** True where verdict, reasons or duration differ. */
        boolean isChange() {
            return after.filter(then -> then.verdict().equals(before.verdict())
                            && then.duration().equals(before.duration()))
                    .isEmpty();
        }
    }

    /**
     * What a version says of an appointment.
     *
     * @param earliest first day on which the patient could have it; empty if time does not get her there
     * @param duration that the version gives the treatment; the appointment keeps its time
     */
    public record Judgement(int version, Verdict verdict, Optional<LocalDate> earliest, Duration duration) {}
}
