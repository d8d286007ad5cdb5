package clinic.sunwise.samples.booking.availability.http;

import clinic.sunwise.samples.booking.availability.postgres.OtherLeaf;

/** Breaks: leaves never know each other. */
record LeafThatKnowsAnother(OtherLeaf rows) {}
