package clinic.sunwise.booking.pathway.http;

import clinic.sunwise.booking.clinicalrules.Step;
import clinic.sunwise.booking.pathway.Pathway;
import clinic.sunwise.booking.pathway.RecordedStep.Mode;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A step in a request, of which nothing is sure.
 *
 * @param mode of a consultation: in-person or at-a-distance
 */
record StepBody(
        @Nullable String protocol,
        @Nullable String kind,
        @Nullable LocalDate day,
        @Nullable String mode) {

    /** A step with how it was taken. */
    record Taken(Step step, Optional<Mode> mode) {}

    /**
     * The step.
     *
     * @param offered whether the clinic works by a protocol
     * @param today of the clinic
     * @param birth of the patient
     */
    Taken checked(Predicate<String> offered, Role role, LocalDate today, LocalDate birth) {
        FieldErrors errors = new FieldErrors()
                .require(protocol, "protocol")
                .require(kind, "kind")
                .require(day, "day");
        errors.check(protocol == null || offered.test(protocol), "protocol", "is not offered by this clinic");
        Optional<Step.Kind> known = Optional.ofNullable(kind).flatMap(Step.Kind::of);
        errors.check(kind == null || known.isPresent(), "kind", "is not a kind of step");
        known.ifPresent(step ->
                errors.check(Pathway.isRecordedBy(step, role), "kind", "is not recorded here by a " + role.code()));
        if (day != null) {
            errors.check(!day.isAfter(today), "day", "is in the future")
                    .check(!day.isBefore(birth), "day", "is before the date of birth");
        }
        Optional<Mode> met = Optional.ofNullable(mode).flatMap(Mode::of);
        boolean consultation = known.filter(Step.Kind.CONSULTATION::equals).isPresent();
        errors.check(
                met.isPresent() == consultation && (mode == null || met.isPresent()),
                "mode",
                "is in-person or at-a-distance for a consultation, and absent for all else");
        errors.throwIfAny();
        return new Taken(
                new Step(known.orElseThrow(), Objects.requireNonNull(protocol), Objects.requireNonNull(day)), met);
    }
}
