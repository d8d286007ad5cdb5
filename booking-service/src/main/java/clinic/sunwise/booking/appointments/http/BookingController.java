package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.BookingRequest;
import clinic.sunwise.booking.appointments.Bookings;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holding and booking. */
@RestController
@RequestMapping("/api/clinics/{clinic}")
class BookingController {

    private final Bookings bookings;
    private final NextTimes nextTimes;
    private final SettledAnswers answers;

    BookingController(Bookings bookings, NextTimes nextTimes, SettledAnswers answers) {
        this.bookings = bookings;
        this.nextTimes = nextTimes;
        this.answers = answers;
    }

    @PostMapping("/holds")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    AppointmentAnswer hold(
            @PathVariable String clinic,
            @RequestBody BookingBody body,
            IdempotencyKey key,
            Caller caller,
            Locale language) {
        BookingRequest request = body.checked(clinic, caller, language);
        return nextTimes.offeredFor(
                request,
                () -> answers.once(
                        key, caller, language, List.of("hold", clinic, body), () -> bookings.hold(request, caller)));
    }

    @DeleteMapping("/holds/{hold}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    void release(
            @PathVariable String clinic, @PathVariable UUID hold, IdempotencyKey key, Caller caller, Locale language) {
        answers.once(
                key, caller, language, List.of("release", clinic, hold), () -> bookings.release(clinic, hold, caller));
    }

    @PostMapping("/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    AppointmentAnswer book(
            @PathVariable String clinic,
            @RequestBody BookingBody body,
            IdempotencyKey key,
            Caller caller,
            Locale language) {
        List<Object> asked = List.of("book", clinic, body);
        if (body.holdId() != null) {
            UUID hold = body.checkedHold();
            return answers.once(
                    key,
                    caller,
                    language,
                    asked,
                    () -> bookings.bookHeld(clinic, hold, body.consent(caller, language), caller));
        }
        BookingRequest request = body.checked(clinic, caller, language);
        return nextTimes.offeredFor(
                request, () -> answers.once(key, caller, language, asked, () -> bookings.book(request, caller)));
    }
}
