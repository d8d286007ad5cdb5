package clinic.sunwise.billing.exports.http;

import clinic.sunwise.billing.exports.kept.ExportForm;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.platform.problem.FieldErrors;
import org.jspecify.annotations.Nullable;

/** A form of export by its word on the wire. */
final class ExportFormRequest {

    private ExportFormRequest() {}

    /** The form. Ends the request with {@code invalid-request} if it is none of the clinic's country. */
    static ExportForm checked(@Nullable String form, Issuer issuer) {
        ExportForm known = ExportForm.of(form == null ? "" : form)
                .orElseThrow(
                        () -> FieldErrors.of("form", "is none of archive, csv, datev, pdf, ubl, facturx, verifactu"));
        new FieldErrors()
                .check(
                        known.isKnownIn(issuer.country()),
                        "form",
                        "is for clinics in Spain, which alone wants these records")
                .throwIfAny();
        return known;
    }
}
