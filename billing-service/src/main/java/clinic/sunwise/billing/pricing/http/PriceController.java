package clinic.sunwise.billing.pricing.http;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.PriceList;
import clinic.sunwise.billing.pricing.Prices;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.billing.tax.TaxDecision;
import clinic.sunwise.billing.tax.VatRate;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/clinics/{clinic}")
class PriceController {

    private final Issuers issuers;
    private final Prices prices;
    private final Clock clock;

    PriceController(Issuers issuers, Prices prices, Clock clock) {
        this.issuers = issuers;
        this.prices = prices;
        this.clock = clock;
    }

    @Open
    @GetMapping("/prices")
    PriceListAnswer prices(@PathVariable String clinic, @RequestParam @Nullable LocalDate date) {
        Issuer issuer = issuer(clinic);
        LocalDate day = date == null ? issuer.dayOf(clock.instant()) : date;
        PriceList list = prices.inForce(clinic, day).orElseThrow(() -> notPriced(day, new Quote.NotPriced(List.of())));
        return PriceListAnswer.of(list, protocol -> rate(issuer, protocol, day));
    }

    private VatRate rate(Issuer issuer, String protocol, LocalDate day) {
        return switch (prices.tax(issuer, protocol, Purpose.AESTHETIC, day)) {
            case TaxDecision.Decided decided -> decided.treatment().rate();
            case TaxDecision.Unknown unknown ->
                throw notPriced(day, new Quote.NotPriced(List.of(), List.of(unknown.why())));
        };
    }

    /** Changes nothing, so it needs no Idempotency-Key. */
    @Open
    @PostMapping("/quotes")
    QuoteAnswer quote(@PathVariable String clinic, @RequestBody QuoteRequest request) {
        Issuer issuer = issuer(clinic);
        LocalDate day = request.date() == null ? issuer.dayOf(clock.instant()) : request.date();
        Order order = request.order();
        return switch (prices.quote(issuer, order, day)) {
            case Quote.Priced quote -> QuoteAnswer.of(quote);
            case Quote.NotPriced quote -> throw notPriced(day, quote);
        };
    }

    private Issuer issuer(String clinic) {
        return issuers.find(clinic).orElseThrow(ProblemException::notFound);
    }

    private static ProblemException notPriced(LocalDate day, Quote.NotPriced missing) {
        return new ProblemException(
                PricingProblems.NOT_PRICED,
                "The clinic has no price for this on " + day + ". Choose another date or ask the clinic.",
                Map.of("areas", missing.areas(), "others", missing.others()));
    }
}
