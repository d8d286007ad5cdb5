package clinic.sunwise.booking.courses;

import java.time.LocalDate;

/** What the judge has against one session of a plan, given the others. */
public record Objection(LocalDate day, Judgement judgement) {}
