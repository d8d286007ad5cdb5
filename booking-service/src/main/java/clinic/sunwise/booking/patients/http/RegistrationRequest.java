package clinic.sunwise.booking.patients.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.patients.RegisteredPatient;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient as reception types her in. */
record RegistrationRequest(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language) {

    private static final int LONGEST_NAME = 100;
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    /**
     * The patient, if everything is right.
     *
     * @param today of the clinic
     */
    RegisteredPatient toPatient(UUID id, Clinic clinic, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        String given = name(givenName, "givenName", errors);
        String family = name(familyName, "familyName", errors);
        LocalDate birth = birthDate(today, errors);
        check(email, "[^@\\s]{1,64}@[^@\\s]{1,189}", "email", "is not an e-mail address", errors);
        check(phone, "\\+?[0-9 ()/.-]{5,29}", "phone", "is not a telephone number", errors);
        check(language, "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "language", "is not a language such as nl", errors);
        errors.throwIfAny();
        return new RegisteredPatient(
                clinic.chain(),
                id,
                given,
                family,
                birth,
                Optional.ofNullable(email),
                Optional.ofNullable(phone),
                Optional.ofNullable(language).orElse(clinic.languages().getFirst()));
    }

    private static String name(@Nullable String name, String field, FieldErrors errors) {
        errors.require(name, field);
        String stripped = name == null ? "" : name.strip();
        errors.check(name == null || !stripped.isEmpty(), field, "is empty");
        errors.check(
                stripped.length() <= LONGEST_NAME && stripped.chars().noneMatch(Character::isISOControl),
                field,
                "has more than 100 characters or one that is not printable");
        return stripped;
    }

    private LocalDate birthDate(LocalDate today, FieldErrors errors) {
        if (birthDate == null) {
            errors.require(null, "birthDate");
            return OLDEST;
        }
        errors.check(!birthDate.isAfter(today), "birthDate", "is in the future");
        errors.check(!birthDate.isBefore(OLDEST), "birthDate", "is before 1900");
        return birthDate;
    }

    private static void check(
            @Nullable String value, String pattern, String field, String message, FieldErrors errors) {
        errors.check(value == null || value.matches(pattern), field, message);
    }
}
