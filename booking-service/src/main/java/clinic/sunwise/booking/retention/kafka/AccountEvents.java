package clinic.sunwise.booking.retention.kafka;

import clinic.sunwise.booking.retention.UnsettledAccounts;
import clinic.sunwise.platform.events.EventHandler;
import clinic.sunwise.platform.events.IncomingEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps the list of accounts that are not settled, in the order of the clinic's events. */
@Component
class AccountEvents implements EventHandler {

    private static final String INVOICED = "billing.invoice-issued.v1";
    private static final String PAID = "billing.invoice-paid.v1";
    private static final String CANCELLED = "billing.invoice-cancelled.v1";
    private static final String CREDITED = "billing.credit-note-issued.v1";
    private static final String BOUGHT = "billing.package-bought.v1";
    private static final String USED_UP = "billing.package-used-up.v1";

    private final UnsettledAccounts accounts;

    AccountEvents(UnsettledAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Set<String> types() {
        return Set.of(INVOICED, PAID, CANCELLED, CREDITED, BOUGHT, USED_UP);
    }

    @Override
    public void handle(IncomingEvent event) {
        JsonNode data = event.data();
        String clinic = event.clinic();
        switch (event.type()) {
            case INVOICED -> accounts.invoiced(clinic, id(data, "patientId"), id(data, "invoiceId"), total(data));
            case PAID -> accounts.paid(clinic, id(data, "invoiceId"));
            case CANCELLED -> accounts.cancelled(clinic, id(data, "invoiceId"));
            case CREDITED -> accounts.credited(clinic, id(data, "invoiceId"), total(data));
            case BOUGHT ->
                accounts.bought(
                        clinic,
                        id(data, "patientId"),
                        id(data, "packageId"),
                        LocalDate.parse(data.path("expiresOn").asString()));
            default -> accounts.usedUp(clinic, id(data, "packageId"));
        }
    }

    private static UUID id(JsonNode data, String field) {
        return UUID.fromString(data.path(field).asString());
    }

    private static BigDecimal total(JsonNode data) {
        return new BigDecimal(data.path("total").path("amount").asString());
    }
}
