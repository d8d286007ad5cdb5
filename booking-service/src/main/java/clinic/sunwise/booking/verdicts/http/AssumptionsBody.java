package clinic.sunwise.booking.verdicts.http;

import clinic.sunwise.booking.clinicalrules.Facts;
import clinic.sunwise.booking.clinicalrules.Session;
import clinic.sunwise.booking.protocols.SkinSensitivity;
import clinic.sunwise.booking.verdicts.Assumptions;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is assumed, as it comes in. Every list may be left out. */
record AssumptionsBody(
        @Nullable LocalDate birthDate,
        @Nullable String skin,
        @Nullable List<AssumedFacts.SessionBody> sessions,
        @Nullable List<AssumedFacts.FindingBody> findings,
        @Nullable List<AssumedFacts.ExposureBody> exposures,
        @Nullable List<AssumedFacts.StayBody> stays,
        @Nullable List<LocalDate> events,
        @Nullable List<AssumedFacts.StepBody> steps) {

    /**
     * The assumptions, if all of them are right.
     *
     * @param today of the clinic
     */
    Assumptions checked(AssumedFacts facts, LocalDate today, FieldErrors errors) {
        if (birthDate != null) {
            errors.check(!birthDate.isAfter(today), "assuming.birthDate", "is in the future")
                    .check(VerdictBody.isSensible(birthDate), "assuming.birthDate", "is before 1900");
        }
        Optional<SkinSensitivity> sensitivity = skin(errors);
        List<Session> further = facts.each(sessions, "sessions", facts::session);
        Facts known = new Facts(
                sensitivity.orElse(SkinSensitivity.NORMAL),
                facts.each(findings, "findings", facts::finding),
                facts.each(exposures, "exposures", facts::exposure),
                facts.each(stays, "stays", facts::stay),
                facts.each(events, "events", facts::day),
                facts.each(steps, "steps", facts::step));
        return new Assumptions(Optional.ofNullable(birthDate), sensitivity, further, known);
    }

    private Optional<SkinSensitivity> skin(FieldErrors errors) {
        if (skin == null) {
            return Optional.empty();
        }
        Optional<SkinSensitivity> known = Stream.of(SkinSensitivity.values())
                .filter(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(skin))
                .findFirst();
        errors.check(known.isPresent(), "assuming.skin", "is not normal, sensitive or very-sensitive");
        return known;
    }
}
