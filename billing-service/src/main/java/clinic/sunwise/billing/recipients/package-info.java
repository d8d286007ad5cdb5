/** Whom a full invoice names: kept for a patient who has asked for one, and copied onto each invoice. */
@NullMarked
package clinic.sunwise.billing.recipients;

import org.jspecify.annotations.NullMarked;
