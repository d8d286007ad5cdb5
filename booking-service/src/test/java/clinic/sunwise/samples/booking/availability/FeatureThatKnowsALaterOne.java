package clinic.sunwise.samples.booking.availability;

import clinic.sunwise.samples.booking.appointments.LaterFeature;

/** Breaks: appointments know availability, not the other way round. */
record FeatureThatKnowsALaterOne(LaterFeature appointment) {}
