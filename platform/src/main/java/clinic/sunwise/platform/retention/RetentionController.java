package clinic.sunwise.platform.retention;

import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.retention.RetentionPlan.Item;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What will be erased and when, what was, and by which rule. */
@RestController
@RequestMapping("/api/clinics/{clinic}/audit/${sunwise.audit.part}/retention")
class RetentionController {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(3000, 1, 1);

    private final RetentionPlan plan;
    private final RetentionRules rules;

    RetentionController(RetentionPlan plan, RetentionRules rules) {
        this.plan = plan;
        this.rules = rules;
    }

    /**
     * A line of the report.
     *
     * @param state {@code planned}, {@code held} by what {@code heldBy} says, or {@code erased}
     * @param countedFrom the day from which its period is counted
     * @param dueOn first day after the period
     * @param erasesOn when it is erased if nothing holds it: 30 days after it was announced at the earliest
     * @param rows that were erased
     */
    record RetentionAnswer(
            String what,
            String subject,
            @Nullable UUID patientId,
            String rule,
            String state,
            @Nullable String heldBy,
            LocalDate countedFrom,
            LocalDate dueOn,
            LocalDate announcedOn,
            LocalDate erasesOn,
            @Nullable Instant erasedAt,
            @Nullable Integer rows) {

        static RetentionAnswer of(Item item) {
            Retained of = item.retained();
            return new RetentionAnswer(
                    of.what(),
                    of.subject(),
                    of.patient(),
                    of.rule(),
                    item.erased() != null ? "erased" : of.heldBy() != null ? "held" : "planned",
                    of.heldBy(),
                    of.countedFrom(),
                    of.dueOn(),
                    item.announced(),
                    item.erasesOn(),
                    item.erased(),
                    item.rows());
        }
    }

    /** By the day on which it is due. {@code erased} asks for what was, or for what is still there; all if absent. */
    @GetMapping
    @Allowed({Role.AUDITOR, Role.ADMINISTRATOR})
    Page<RetentionAnswer> report(
            @PathVariable String clinic,
            @RequestParam @Nullable Boolean erased,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String cursor) {
        Cursor.checkLimit(limit);
        Place after = Cursor.decode(cursor, 2).map(RetentionController::place).orElse(new Place(FIRST, Long.MIN_VALUE));
        return Page.of(
                        plan.report(clinic, erased, after.dueOn(), after.id(), limit + 1),
                        limit,
                        last -> Cursor.at(last.retained().dueOn(), last.id()))
                .map(RetentionAnswer::of);
    }

    /** How long each kind of thing is kept in each country, and what says so. */
    @GetMapping("/rules")
    @Allowed({Role.AUDITOR, Role.ADMINISTRATOR})
    Page<RetentionRule> rules() {
        return new Page<>(rules.all(), null);
    }

    private record Place(LocalDate dueOn, long id) {}

    private static Place place(Cursor cursor) {
        try {
            Place place = new Place(
                    LocalDate.parse(cursor.parts().getFirst()),
                    Long.parseLong(cursor.parts().getLast()));
            if (!place.dueOn().isBefore(FIRST) && !place.dueOn().isAfter(LAST)) {
                return place;
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw FieldErrors.of("cursor", "is not a cursor of this list");
        }
        throw FieldErrors.of("cursor", "is not a cursor of this list");
    }
}
