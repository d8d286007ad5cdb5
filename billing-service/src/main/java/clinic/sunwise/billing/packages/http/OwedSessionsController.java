package clinic.sunwise.billing.packages.http;

import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.packages.OwedSessions;
import clinic.sunwise.billing.requests.Days;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The report of what is still owed in sessions. */
@RestController
@RequestMapping("/api/clinics/{clinic}/reports/sessions-owed")
class OwedSessionsController {

    private final OwedSessions owed;
    private final Issuers issuers;
    private final Clock clock;

    OwedSessionsController(OwedSessions owed, Issuers issuers, Clock clock) {
        this.owed = owed;
        this.issuers = issuers;
        this.clock = clock;
    }

    record Row(
            UUID packageId,
            UUID patientId,
            String invoiceNumber,
            String protocol,
            LocalDate expiresOn,
            int sessions,
            Money net) {

        static Row of(OwedSessions.Owed owed) {
            return new Row(
                    owed.packageId(),
                    owed.patient(),
                    owed.invoiceNumber(),
                    owed.protocol(),
                    owed.expiresOn(),
                    owed.sessions(),
                    owed.net());
        }
    }

    /**
     * All of one currency.
     *
     * @param net sum of the packages
     * @param ledger balance of the account of owed sessions, 487
     */
    record Total(int sessions, Money net, Money ledger) {}

    record Report(LocalDate asOf, List<Row> items, List<Total> totals) {}

    /** What was owed at the end of a day: of today if no day is named. */
    @GetMapping
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Report asOf(@PathVariable String clinic, @RequestParam @Nullable LocalDate asOf) {
        LocalDate today =
                issuers.find(clinic).orElseThrow(ProblemException::notFound).dayOf(clock.instant());
        LocalDate day = Optional.ofNullable(asOf).orElse(today);
        new FieldErrors()
                .check(!day.isAfter(today) && Days.isKnown(day), "asOf", "is not between " + Days.FIRST + " and today")
                .throwIfAny();
        List<OwedSessions.Owed> all = owed.asOf(clinic, day);
        Map<Currency, List<OwedSessions.Owed>> byCurrency = all.stream()
                .collect(Collectors.groupingBy(each -> each.net().currency(), TreeMap::new, Collectors.toList()));
        return new Report(
                day,
                all.stream().map(Row::of).toList(),
                byCurrency.entrySet().stream()
                        .map(each -> total(clinic, day, each.getKey(), each.getValue()))
                        .toList());
    }

    private Total total(String clinic, LocalDate day, Currency currency, List<OwedSessions.Owed> all) {
        return new Total(
                all.stream().mapToInt(OwedSessions.Owed::sessions).sum(),
                all.stream().map(OwedSessions.Owed::net).reduce(Money.zero(currency), Money::plus),
                owed.balance(clinic, day, currency));
    }
}
