package clinic.sunwise.billing.payments.http;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a patient's deposit on her invoices.
 *
 * @param invoices absent for the oldest first
 */
record AllocationRequest(
        @Nullable UUID patientId,
        @Nullable String currency,
        @Nullable List<InvoiceShares.@Nullable Share> invoices) {

    UUID checkedPatient() {
        if (patientId == null) {
            throw FieldErrors.of("patientId", "is missing");
        }
        return patientId;
    }

    Currency checkedCurrency() {
        return Stream.of(Currency.values())
                .filter(each -> each.name().equals(currency))
                .findFirst()
                .orElseThrow(() -> FieldErrors.of("currency", "is neither EUR nor RUB"));
    }
}
