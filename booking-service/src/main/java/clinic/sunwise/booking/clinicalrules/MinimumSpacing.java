package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two sessions on the same skin keep their distance, in either order.
 *
 * <p>A session between two booked ones keeps its distance from the earlier <em>and</em> the later one. Skin is the same
 * where elementary areas meet. Between sessions of two protocols the stricter spacing holds. Closer is a clinician's
 * decision.
 */
final class MinimumSpacing implements ClinicalRule {

    @Override
    public List<Reason> judge(Proposal proposal, Patient patient) {
        return patient.sessions().stream()
                .flatMap(session -> tooClose(proposal, session, patient).stream())
                .toList();
    }

    private static Optional<Reason> tooClose(Proposal proposal, Session neighbour, Patient patient) {
        Set<Area> shared = proposal.treatment().meets(neighbour.treatment());
        boolean proposalFirst = proposal.day().isBefore(neighbour.day());
        LocalDate first = proposalFirst ? proposal.day() : neighbour.day();
        LocalDate second = proposalFirst ? neighbour.day() : proposal.day();
        if (shared.isEmpty()
                || !second.isBefore(
                        stricter(first, proposal, neighbour, patient).day())) {
            return Optional.empty();
        }
        Required afterNeighbour = stricter(neighbour.day(), proposal, neighbour, patient);
        return Optional.of(new Reason(
                "minimum-spacing",
                VerdictLevel.CLINICIAN,
                afterNeighbour.source(),
                Map.of(
                        "neighbour", neighbour.id().toString(),
                        "neighbourDay", neighbour.day().toString(),
                        "areas", shared.stream().map(Area::code).collect(Collectors.joining(" ")),
                        "minimum", afterNeighbour.minimum()),
                Optional.of(afterNeighbour.day())));
    }

    private record Required(LocalDate day, String minimum, Source source) {}

    /** The later of the two days that the two protocols require after the first session. */
    private static Required stricter(LocalDate first, Proposal proposal, Session neighbour, Patient patient) {
        Required own = required(first, proposal.protocol().spacing(), patient);
        Required others = required(first, neighbour.spacing(), patient);
        return others.day().isAfter(own.day()) ? others : own;
    }

    private static Required required(LocalDate first, Spacing spacing, Patient patient) {
        return new Required(
                spacing.nextAfter(first, patient.skin()),
                spacing.minimumFor(patient.skin()).toString(),
                spacing.source());
    }
}
