package clinic.sunwise.samples.billing.invoices.http;

import clinic.sunwise.samples.billing.invoices.postgres.OtherLeaf;

/** Breaks: leaves never know each other. */
record LeafThatKnowsAnother(OtherLeaf rows) {}
