package clinic.sunwise.billing.reports.http;

import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.reports.Age;
import clinic.sunwise.billing.reports.Receivables;
import clinic.sunwise.billing.reports.Reports;
import clinic.sunwise.billing.requests.Days;
import clinic.sunwise.billing.tax.VatRate;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the ledger says of a period. A period without entries has no rows. */
@RestController
@RequestMapping("/api/clinics/{clinic}/reports")
class ReportController {

    private final Reports reports;
    private final Issuers issuers;
    private final Clock clock;

    ReportController(Reports reports, Issuers issuers, Clock clock) {
        this.reports = reports;
        this.issuers = issuers;
        this.clock = clock;
    }

    record Rows<T>(List<T> items) {}

    record VatRow(LocalDate from, String category, VatRate rate, Money net, Money vat, Money gross) {

        static VatRow of(Reports.VatSum sum) {
            return new VatRow(
                    sum.first(),
                    sum.category(),
                    sum.rate(),
                    sum.net(),
                    sum.vat(),
                    sum.net().plus(sum.vat()));
        }
    }

    /**
     * Net revenue.
     *
     * @param of absent if not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RevenueRow(@Nullable String of, Money net) {}

    record ReceivablesRow(LocalDate asOf, List<Band> bands, Money total) {

        static ReceivablesRow of(LocalDate asOf, Receivables owed) {
            return new ReceivablesRow(
                    asOf,
                    Stream.of(Age.values())
                            .map(age ->
                                    new Band(age.code(), owed.open().getOrDefault(age, Money.zero(owed.currency()))))
                            .toList(),
                    owed.total());
        }
    }

    record Band(String days, Money open) {}

    /** Tax by rate and month or, with {@code by=day}, by day. */
    @GetMapping("/vat")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Rows<VatRow> vat(
            @PathVariable String clinic,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "month") String by) {
        Days days = Days.of(from, to);
        Reports.Period period = chosen(Reports.Period.values(), by);
        return new Rows<>(reports.vat(clinic, days.from(), days.to(), period).stream()
                .map(VatRow::of)
                .toList());
    }

    /** Net revenue by procedure, practitioner or of the whole clinic. */
    @GetMapping("/revenue")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Rows<RevenueRow> revenue(
            @PathVariable String clinic,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "procedure") String by) {
        Days days = Days.of(from, to);
        Reports.Dimension dimension = chosen(Reports.Dimension.values(), by);
        return new Rows<>(reports.revenue(clinic, days.from(), days.to(), dimension).stream()
                .map(sum -> new RevenueRow(sum.of(), sum.net()))
                .toList());
    }

    /** What was owed at the end of a day, by age: of today if no day is named. */
    @GetMapping("/receivables")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Rows<ReceivablesRow> receivables(@PathVariable String clinic, @RequestParam @Nullable LocalDate asOf) {
        LocalDate today =
                issuers.find(clinic).orElseThrow(ProblemException::notFound).dayOf(clock.instant());
        LocalDate day = Optional.ofNullable(asOf).orElse(today);
        new FieldErrors()
                .check(!day.isAfter(today) && Days.isKnown(day), "asOf", "is not between " + Days.FIRST + " and today")
                .throwIfAny();
        return new Rows<>(reports.receivables(clinic, day).stream()
                .map(owed -> ReceivablesRow.of(day, owed))
                .toList());
    }

    private static <T extends Enum<T>> T chosen(T[] values, String code) {
        return Stream.of(values)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> FieldErrors.of(
                        "by",
                        "is none of "
                                + String.join(
                                        ", ",
                                        Stream.of(values)
                                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                                .toList())));
    }
}
