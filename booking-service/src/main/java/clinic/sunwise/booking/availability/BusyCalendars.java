package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.directory.Clinic;

/** The calendars of all clinics. */
public interface BusyCalendars {

    /** All that takes up the clinic's resources from today on, as of this call: nothing that was committed before is missing. */
    BusyCalendar of(Clinic clinic);
}
