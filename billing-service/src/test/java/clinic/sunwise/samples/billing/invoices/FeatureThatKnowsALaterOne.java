package clinic.sunwise.samples.billing.invoices;

import clinic.sunwise.samples.billing.visits.LaterFeature;

/** Breaks: visits know invoices, not the other way round. */
record FeatureThatKnowsALaterOne(LaterFeature visit) {}
