package clinic.sunwise.booking.privacy.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.patients.AskedPatient;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.patients.RegisteredPatient;
import clinic.sunwise.booking.privacy.PatientData;
import clinic.sunwise.booking.words.Words;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.pdf.RecordWords;
import clinic.sunwise.platform.pdf.RecordsPage;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A patient's export for people (GDPR, articles 12 and 15): the same content as for programs, in the language she is written to in. */
@RestController
class ExportFileController {

    private final Directory directory;
    private final Patients patients;
    private final PatientData data;
    private final Clock clock;

    ExportFileController(Directory directory, Patients patients, PatientData data, Clock clock) {
        this.directory = directory;
        this.patients = patients;
        this.data = data;
        this.clock = clock;
    }

    @GetMapping("/api/clinics/{clinic}/patients/{id}/export.pdf")
    @Allowed({Role.PATIENT, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> exportForReading(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        Clinic known = directory.premises(clinic).map(Premises::clinic).orElseThrow(ProblemException::notFound);
        RegisteredPatient patient =
                patients.find(known.chain(), AskedPatient.of(caller, id, "id")).orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bookings.pdf\"")
                .body(RecordsPage.pdf(
                        words(patient.language()),
                        known.name(),
                        clock.instant().atZone(known.zone()).toOffsetDateTime(),
                        data.of(known.chain(), patient.id())));
    }

    private static RecordWords words(String language) {
        Words names = Words.of(Words.NAMES, Locale.forLanguageTag(language));
        return RecordWords.in(language, code -> names.has("name." + code) ? names.say("name." + code) : code);
    }
}
