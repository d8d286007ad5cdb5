package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.StepOrder;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Steps are taken in the order that the protocol asks for, such as the estimate signed strictly before the second
 * consultation. Who took them in another order takes the later one once more.
 */
final class StepsInOrder implements ClinicalRule {

    @Override
    public Opinion about(Intent intent, Patient patient) {
        Stretches stretches = new Stretches();
        for (StepOrder order : intent.rules(StepOrder.class)) {
            Way later = Way.of(intent, patient, Set.of(order.before()));
            later.time(order.number()).ifPresent(taken -> {
                Optional<LocalDate> inOrder = inOrder(order, later, Way.of(intent, patient, Set.of(order.step())));
                stretches.add(taken, inOrder.orElse(LocalDate.MAX), () -> reason(order, inOrder));
            });
        }
        return stretches;
    }

    /** The day on which the later step is taken after the earlier one, often enough. */
    private static Optional<LocalDate> inOrder(StepOrder order, Way later, Way earlier) {
        return earlier.time(1)
                .flatMap(step -> later.days().stream()
                        .skip(order.number() - 1)
                        .filter(step::isBefore)
                        .findFirst());
    }

    private static Reason reason(StepOrder order, Optional<LocalDate> inOrder) {
        return new Reason(
                order.code(),
                order.level(),
                order.source(),
                Map.of(
                        "step", order.step(),
                        "before", order.before(),
                        "number", Integer.toString(order.number())),
                inOrder);
    }
}
