package clinic.sunwise.booking.care.http;

import clinic.sunwise.booking.care.SessionCare;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What belongs to an appointment.
 *
 * @param day of the session, in the clinic's time zone
 * @param treatment what was really done, once it is completed
 * @param steps of the session, in order
 */
record AppointmentCareAnswer(
        UUID appointmentId,
        LocalDate day,
        TreatmentBody treatment,
        int protocolVersion,
        List<CareItem> preparation,
        List<CareItem> steps,
        List<CareItem> aftercare,
        List<CareItem> followUps) {

    static AppointmentCareAnswer of(SessionCare care, Locale language) {
        return new AppointmentCareAnswer(
                care.session().id(),
                care.session().day(),
                TreatmentBody.of(care.treatment()),
                care.session().rulesVersion(),
                care.preparation().stream()
                        .map(each -> CareItem.of(each.what(), language).on(each))
                        .toList(),
                care.steps().stream().map(each -> CareItem.of(each, language)).toList(),
                care.aftercare().stream()
                        .map(each -> CareItem.of(each.what(), language).on(each))
                        .toList(),
                care.followUps().stream()
                        .map(each -> CareItem.of(each.what(), language).on(each))
                        .toList());
    }
}
