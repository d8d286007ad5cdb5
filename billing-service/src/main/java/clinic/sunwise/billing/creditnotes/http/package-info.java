/** Credit notes for the office, and for the patient who gets one. */
@NullMarked
package clinic.sunwise.billing.creditnotes.http;

import org.jspecify.annotations.NullMarked;
