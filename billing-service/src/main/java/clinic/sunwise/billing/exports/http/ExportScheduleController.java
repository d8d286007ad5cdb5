package clinic.sunwise.billing.exports.http;

import clinic.sunwise.billing.exports.datev.DatevNumbers;
import clinic.sunwise.billing.exports.kept.ExportForm;
import clinic.sunwise.billing.exports.kept.ExportSchedule;
import clinic.sunwise.billing.exports.kept.ExportSchedules;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** On which day of the month after the accountant has which export made by itself. */
@RestController
@RequestMapping("/api/clinics/{clinic}/export-schedules")
class ExportScheduleController {

    private static final int LAST_DAY = 28;

    private final ExportSchedules schedules;
    private final Issuers issuers;
    private final Idempotency idempotency;
    private final Clock clock;

    ExportScheduleController(ExportSchedules schedules, Issuers issuers, Idempotency idempotency, Clock clock) {
        this.schedules = schedules;
        this.issuers = issuers;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * When, and for DATEV for whom.
     *
     * @param consultant number of the tax consultant, 1001 to 9999999; of datev only
     * @param client number of the clinic with her, 1 to 99999; of datev only
     */
    record DayRequest(
            @Nullable Integer dayOfMonth,
            @Nullable Integer consultant,
            @Nullable Integer client) {}

    /**
     * A schedule on the wire.
     *
     * @param consultant of datev only, as is client
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ScheduleAnswer(
            String form,
            int dayOfMonth,
            LocalDate since,
            @Nullable Integer consultant,
            @Nullable Integer client) {

        static ScheduleAnswer of(ExportSchedule schedule) {
            DatevNumbers datev = schedule.datev();
            return new ScheduleAnswer(
                    schedule.form().code(),
                    schedule.dayOfMonth(),
                    schedule.since(),
                    datev == null ? null : datev.consultant(),
                    datev == null ? null : datev.client());
        }
    }

    record Schedules(List<ScheduleAnswer> items) {}

    private record PutSchedule(String clinic, ExportForm form, DayRequest body) {}

    private record RemoveSchedule(String clinic, ExportForm form) {}

    record RemovedSchedule(String form) {}

    @GetMapping
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Schedules list(@PathVariable String clinic) {
        return new Schedules(
                schedules.ofClinic(clinic).stream().map(ScheduleAnswer::of).toList());
    }

    /** From the next such day on; whoever sets another day keeps what was made. */
    @PutMapping("/{form}")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    ScheduleAnswer put(
            @PathVariable String clinic,
            @PathVariable String form,
            @RequestBody DayRequest body,
            Caller caller,
            IdempotencyKey key) {
        Issuer issuer = issuers.find(clinic).orElseThrow(ProblemException::notFound);
        ExportForm known = ExportFormRequest.checked(form, issuer);
        Integer day = body.dayOfMonth();
        new FieldErrors()
                .require(day, "dayOfMonth")
                .check(day == null || (day >= 1 && day <= LAST_DAY), "dayOfMonth", "is not between 1 and " + LAST_DAY)
                .throwIfAny();
        ExportSchedule schedule = new ExportSchedule(
                clinic,
                known,
                DatevNumbersRequest.checked(known, body.consultant(), body.client()),
                Objects.requireNonNull(day),
                issuer.dayOf(clock.instant()));
        return idempotency.once(caller, key, new PutSchedule(clinic, known, body), ScheduleAnswer.class, () -> {
            schedules.put(schedule);
            return schedules.ofClinic(clinic).stream()
                    .filter(each -> each.form() == known)
                    .map(ScheduleAnswer::of)
                    .findFirst()
                    .orElseThrow();
        });
    }

    @DeleteMapping("/{form}")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    RemovedSchedule remove(@PathVariable String clinic, @PathVariable String form, Caller caller, IdempotencyKey key) {
        ExportForm known = ExportForm.of(form).orElseThrow(ProblemException::notFound);
        return idempotency.once(caller, key, new RemoveSchedule(clinic, known), RemovedSchedule.class, () -> {
            if (!schedules.remove(clinic, known)) {
                throw ProblemException.notFound();
            }
            return new RemovedSchedule(form);
        });
    }
}
