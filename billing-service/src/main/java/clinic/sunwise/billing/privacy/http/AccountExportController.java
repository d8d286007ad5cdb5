package clinic.sunwise.billing.privacy.http;

import clinic.sunwise.billing.documents.DocumentWords;
import clinic.sunwise.billing.estimates.Language;
import clinic.sunwise.billing.estimates.Words;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.privacy.AccountData;
import clinic.sunwise.billing.requests.OwnRows;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.pdf.RecordWords;
import clinic.sunwise.platform.pdf.RecordsPage;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Billing's part of what a patient may take along (GDPR, articles 15 and 20): her papers and payments at one clinic. */
@RestController
@RequestMapping("/api/clinics/{clinic}/accounts/{patient}")
class AccountExportController {

    private final AccountData data;
    private final Issuers issuers;
    private final Clock clock;

    AccountExportController(AccountData data, Issuers issuers, Clock clock) {
        this.data = data;
        this.issuers = issuers;
        this.clock = clock;
    }

    /**
     * Everything that billing keeps of her at the clinic.
     *
     * @param data rows by what they are, as they are kept
     */
    record AccountExportAnswer(UUID patientId, OffsetDateTime madeAt, Map<String, List<Map<String, Object>>> data) {}

    /** For programs. Staff get a 404 for whom the clinic's books do not know. */
    @GetMapping("/export")
    @Allowed({Role.PATIENT, Role.ADMINISTRATOR})
    ResponseEntity<AccountExportAnswer> exportAccount(
            @PathVariable String clinic, @PathVariable UUID patient, Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"payments.json\"")
                .body(new AccountExportAnswer(patient, now(issuer(clinic)), rows(clinic, patient, caller)));
    }

    /** For people: the same content as a PDF, in that language, or in the usual one of the issuer's country. */
    @GetMapping("/export.pdf")
    @Allowed({Role.PATIENT, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> exportAccountForReading(
            @PathVariable String clinic,
            @PathVariable UUID patient,
            @RequestParam @Nullable String language,
            Caller caller) {
        Issuer issuer = issuer(clinic);
        Language in = language(language, issuer);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"payments.pdf\"")
                .body(RecordsPage.pdf(
                        RecordWords.in(in.code(), code -> named(in, code)),
                        issuer.letterhead().name(),
                        now(issuer),
                        rows(clinic, patient, caller)));
    }

    private static Language language(@Nullable String asked, Issuer issuer) {
        return asked == null
                ? DocumentWords.usual(issuer.country())
                : Language.of(asked).orElseThrow(() -> FieldErrors.of("language", "is none of en, es, fr, nl, ru"));
    }

    private static String named(Language language, String code) {
        Words words = Words.in(language);
        return words.keys().contains("code." + code) ? words.code(code) : code;
    }

    private Map<String, List<Map<String, Object>>> rows(String clinic, UUID patient, Caller caller) {
        if (!OwnRows.isVisible(caller, patient)) {
            throw ProblemException.notFound();
        }
        Map<String, List<Map<String, Object>>> rows = data.of(clinic, patient);
        if (caller.role().isStaff() && rows.values().stream().allMatch(List::isEmpty)) {
            throw ProblemException.notFound();
        }
        return rows;
    }

    private Issuer issuer(String clinic) {
        return issuers.find(clinic).orElseThrow(ProblemException::notFound);
    }

    private OffsetDateTime now(Issuer issuer) {
        return clock.instant().atZone(issuer.zone()).toOffsetDateTime();
    }
}
