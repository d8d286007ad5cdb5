package clinic.sunwise.booking.availability;

/** Somebody or something that is free at times. */
interface FreeCells {

    /** The cells of the day that are free; the caller's own to change. */
    Cells free(DayMask day);
}
