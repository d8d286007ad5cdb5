package clinic.sunwise.billing.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes price lists and tells those who have waited for one. */
public class PriceListPublication {

    private final PriceListStore lists;
    private final PriceListDrafts drafts;
    private final List<PriceListReader> readers;

    public PriceListPublication(PriceListStore lists, PriceListDrafts drafts, List<PriceListReader> readers) {
        this.lists = lists;
        this.drafts = drafts;
        this.readers = List.copyOf(readers);
    }

    /** What has become of a draft. */
    public sealed interface Outcome {

        /** It is a list now, for good. */
        record Published(int version) implements Outcome {}

        /** It stays a draft. */
        record Refused(List<PriceListCheck.Fault> faults) implements Outcome {}
    }

    /**
     * Publishes a list of treatments; what it prices for the first time is invoiced at once.
     *
     * @param effectiveFrom first day, inclusive; a past day corrects a list in force, for what is not invoiced yet
     * @param prices of one currency, at least one
     * @return the list's version
     */
    public int publish(String clinic, LocalDate effectiveFrom, List<Price> prices) {
        return publish(clinic, effectiveFrom, prices, Terms.NONE);
    }

    /** Publishes a list with all its terms. */
    public int publish(String clinic, LocalDate effectiveFrom, List<Price> prices, Terms terms) {
        int version = lists.publish(clinic, effectiveFrom, prices, terms);
        tell(clinic);
        return version;
    }

    /** Lets those who wait see what the clinic has published. */
    public void tell(String clinic) {
        readers.forEach(each -> each.published(clinic));
    }

    /**
     * Turns a draft into a list, in the running transaction. Two that are published at once are judged one after the other.
     * Nobody is told: that is done when the transaction has ended, since each waiting visit has one of its own.
     *
     * @return empty if there is no such draft
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Outcome> publish(String clinic, UUID draft, PublicationCheck.Wish wish, LocalDate today) {
        lists.lock(clinic);
        return drafts.lock(clinic, draft).map(each -> published(each, wish, today));
    }

    private Outcome published(PriceListDraft draft, PublicationCheck.Wish wish, LocalDate today) {
        PriceListDraft.Content content = draft.content();
        List<PriceListCheck.Fault> faults =
                PublicationCheck.faults(lists.ofClinic(draft.clinic()), content.prices(), wish, today);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        drafts.remove(draft.clinic(), draft.id());
        return new Outcome.Published(
                lists.publish(draft.clinic(), wish.effectiveFrom(), content.prices(), content.terms()));
    }
}
