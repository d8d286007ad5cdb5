package clinic.sunwise.booking.messages.http;

import clinic.sunwise.booking.directory.http.TimetableAnswer;
import clinic.sunwise.booking.messages.ClinicSettings;
import clinic.sunwise.booking.messages.ClinicSettings.Outcome;
import clinic.sunwise.booking.messages.MessageKind;
import clinic.sunwise.booking.messages.MessageSettings;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a clinic writes to its patients. */
@RestController
@RequestMapping("/api/clinics/{clinic}/message-settings")
class MessageSettingsController {

    private final ClinicSettings settings;
    private final Idempotency idempotency;

    MessageSettingsController(ClinicSettings settings, Idempotency idempotency) {
        this.settings = settings;
        this.idempotency = idempotency;
    }

    /**
     * Settings as they are, or shall be.
     *
     * @param switchedOff kinds that are not sent
     * @param reminderMinutes before the start of an appointment, 60 to 10080, which are a week
     * @param senderName 1 to 60 characters; absent for the clinic's name
     * @param version that is changed; 0 while nobody has said anything
     */
    record SettingsBody(
            @Nullable List<@Nullable String> switchedOff,
            @Nullable Integer reminderMinutes,
            @Nullable String senderName,
            @Nullable Integer version) {

        static SettingsBody of(MessageSettings settings) {
            return new SettingsBody(
                    settings.switchedOff().stream()
                            .map(MessageKind::code)
                            .sorted()
                            .<@Nullable String>map(code -> code)
                            .toList(),
                    (int) settings.reminder().toMinutes(),
                    settings.senderName().orElse(null),
                    settings.version());
        }

        MessageSettings checked() {
            FieldErrors errors = new FieldErrors()
                    .require(switchedOff, "switchedOff")
                    .require(reminderMinutes, "reminderMinutes")
                    .require(version, "version")
                    .check(version == null || version >= 0, "version", "is not a version of these settings");
            Set<MessageKind> off = off(errors);
            long minutes = reminderMinutes == null ? 0 : reminderMinutes;
            errors.check(
                    reminderMinutes == null
                            || (minutes >= MessageSettings.SHORTEST_REMINDER.toMinutes()
                                    && minutes <= MessageSettings.LONGEST_REMINDER.toMinutes()),
                    "reminderMinutes",
                    "is not 60 to 10080");
            Optional<String> name = Optional.ofNullable(senderName).map(String::strip);
            errors.check(
                            name.filter(text -> text.isEmpty()
                                            || text.length() > MessageSettings.LONGEST_NAME
                                            || text.chars().anyMatch(Character::isISOControl))
                                    .isEmpty(),
                            "senderName",
                            "is not 1 to 60 printable characters")
                    .throwIfAny();
            return new MessageSettings(off, Duration.ofMinutes(minutes), name, Objects.requireNonNull(version) + 1);
        }

        private Set<MessageKind> off(FieldErrors errors) {
            Set<MessageKind> off = EnumSet.noneOf(MessageKind.class);
            List<@Nullable String> codes = switchedOff == null ? List.of() : switchedOff;
            for (int place = 0; place < codes.size(); place++) {
                String code = codes.get(place);
                Optional<MessageKind> kind = code == null ? Optional.empty() : MessageKind.of(code);
                kind.ifPresent(off::add);
                errors.check(
                        kind.filter(MessageKind::isOptional).isPresent(),
                        "switchedOff[" + place + "]",
                        "is not a kind of message that a clinic may do without");
            }
            return off;
        }
    }

    @GetMapping
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    SettingsBody read(@PathVariable String clinic) {
        return settings.of(clinic).map(SettingsBody::of).orElseThrow(ProblemException::notFound);
    }

    /** A change holds for what waits to be sent, too. */
    @PutMapping
    @Allowed(Role.ADMINISTRATOR)
    SettingsBody set(@PathVariable String clinic, @RequestBody SettingsBody body, IdempotencyKey key, Caller caller) {
        MessageSettings wanted = body.checked();
        return idempotency.once(
                caller,
                key,
                List.of("message-settings", clinic, body),
                SettingsBody.class,
                () -> SettingsBody.of(done(settings.set(clinic, wanted, caller.subject()))));
    }

    private static MessageSettings done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.settings();
            case Outcome.NotFound unknown -> throw ProblemException.notFound();
            case Outcome.ChangedMeanwhile changed ->
                throw new ProblemException(
                        TimetableAnswer.CHANGED_MEANWHILE,
                        "Somebody else has changed it. Read it again, then decide.",
                        Map.of("version", changed.version()));
        };
    }
}
