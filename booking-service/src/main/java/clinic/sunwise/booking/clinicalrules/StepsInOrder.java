package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.StepOrder;
import java.time.LocalDate;
import java.util.List;
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
        List<Ordered> ordered = intent.rules(StepOrder.class).stream()
                .map(order -> new Ordered(
                        order,
                        Way.of(intent, patient, Set.of(order.before())),
                        Way.of(intent, patient, Set.of(order.step()))))
                .toList();
        return day -> ordered.stream()
                .map(each -> each.to(day, intent, patient))
                .filter(each -> each.isWrong(day))
                .map(each -> reason(each.order, each.inOrder()))
                .toList();
    }

    /** Two steps that have their order, and when they are taken. */
    private record Ordered(StepOrder order, Way later, Way earlier) {

        Ordered to(LocalDate day, Intent intent, Patient patient) {
            return new Ordered(order, later.to(day, intent, patient), earlier.to(day, intent, patient));
        }

        boolean isWrong(LocalDate day) {
            return later.takenBy(day) >= order.number()
                    && inOrder().filter(taken -> !taken.isAfter(day)).isEmpty();
        }

        /** The day on which the later step is taken after the earlier one, often enough. */
        Optional<LocalDate> inOrder() {
            return earlier.time(1)
                    .flatMap(step -> later.days().stream()
                            .skip(order.number() - 1)
                            .filter(step::isBefore)
                            .findFirst());
        }
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
