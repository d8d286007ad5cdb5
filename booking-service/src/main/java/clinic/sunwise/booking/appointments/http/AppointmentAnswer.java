package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.clinicalrules.http.VerdictView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hold or an appointment on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppointmentAnswer(
        UUID id,
        String clinic,
        UUID patientId,
        TreatmentBody treatment,
        @Nullable TreatmentBody performed,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        Named practitioner,
        Named room,
        @Nullable Named device,
        String state,
        @Nullable OffsetDateTime expiresAt,
        List<String> allowed,
        VerdictView verdict,
        int protocolVersion,
        @Nullable InvoiceAnswer invoice,
        String correlationId) {

    /** Somebody or something with an id and a name. */
    record Named(UUID id, String name) {}

    record InvoiceAnswer(UUID id, String number, OffsetDateTime issuedAt, MoneyAnswer total) {}

    /** An exact amount: a decimal number with the currency's decimals. */
    record MoneyAnswer(String amount, String currency) {}
}
