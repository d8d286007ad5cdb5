package clinic.sunwise.billing.pricing.http;

import clinic.sunwise.billing.pricing.PriceList;
import clinic.sunwise.billing.pricing.PriceListDraft;
import clinic.sunwise.billing.pricing.PriceListStore;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published lists, which never change. */
@RestController
@RequestMapping("/api/clinics/{clinic}/price-lists")
class PriceListController {

    private final PriceListStore lists;

    PriceListController(PriceListStore lists) {
        this.lists = lists;
    }

    record Published(List<PriceListAnswer.Head> items) {}

    record Whole(int version, LocalDate effectiveFrom, PriceListBody list) {}

    @GetMapping
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Published all(@PathVariable String clinic) {
        return new Published(lists.ofClinic(clinic).lists().stream()
                .map(PriceListAnswer.Head::of)
                .toList());
    }

    @GetMapping("/{version}")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    Whole one(@PathVariable String clinic, @PathVariable int version) {
        return lists.ofClinic(clinic).lists().stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .map(PriceListController::whole)
                .orElseThrow(ProblemException::notFound);
    }

    private static Whole whole(PriceList list) {
        return new Whole(
                list.version(),
                list.effectiveFrom(),
                PriceListWriting.write(new PriceListDraft.Content(list.currency(), list.prices(), list.terms())));
    }
}
