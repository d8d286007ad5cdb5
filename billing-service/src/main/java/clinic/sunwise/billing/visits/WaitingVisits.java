package clinic.sunwise.billing.visits;

import clinic.sunwise.billing.pricing.PriceListReader;
import clinic.sunwise.billing.recipients.RecipientReader;
import java.util.List;

/** The visits that wait for a price, or for whom their invoice names. */
public class WaitingVisits implements PriceListReader, RecipientReader {

    private static final int ROWS_AT_A_TIME = 200;

    private final VisitStore store;
    private final Visits visits;

    public WaitingVisits(VisitStore store, Visits visits) {
        this.store = store;
        this.visits = visits;
    }

    /**
     * Invoices whatever has a price by now, each visit in a transaction of its own: one that still has none keeps no other
     * waiting. Whatever a crash leaves over waits for the next list or for the accountant.
     */
    @Override
    public void published(String clinic) {
        priceAll(clinic);
    }

    @Override
    public void recipientNamed(String clinic) {
        priceAll(clinic);
    }

    private void priceAll(String clinic) {
        VisitStore.Place after = VisitStore.Place.START;
        List<Visit> waiting = waiting(clinic, after);
        while (!waiting.isEmpty()) {
            waiting.forEach(each -> visits.price(clinic, each.session().appointment()));
            after = VisitStore.Place.of(waiting.getLast());
            waiting = waiting(clinic, after);
        }
    }

    private List<Visit> waiting(String clinic, VisitStore.Place after) {
        return store.list(clinic, VisitState.TO_BE_PRICED, after, ROWS_AT_A_TIME);
    }
}
