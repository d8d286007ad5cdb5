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
    public List<Reason> judge(Proposal proposal, Patient patient) {
        return proposal.rules(StepOrder.class).stream()
                .flatMap(order -> outOfOrder(order, proposal, patient).stream())
                .toList();
    }

    private static Optional<Reason> outOfOrder(StepOrder order, Proposal proposal, Patient patient) {
        Way later = Way.of(proposal, patient, Set.of(order.before()));
        if (later.takenBy(proposal.day()) < order.number()) {
            return Optional.empty();
        }
        Optional<LocalDate> first =
                Way.of(proposal, patient, Set.of(order.step())).time(1);
        Optional<LocalDate> inOrder = first.flatMap(step -> later.days().stream()
                .skip(order.number() - 1)
                .filter(step::isBefore)
                .findFirst());
        return inOrder.filter(day -> !day.isAfter(proposal.day())).isPresent()
                ? Optional.empty()
                : Optional.of(new Reason(
                        order.code(),
                        order.level(),
                        order.source(),
                        Map.of(
                                "step", order.step(),
                                "before", order.before(),
                                "number", Integer.toString(order.number())),
                        inOrder));
    }
}
