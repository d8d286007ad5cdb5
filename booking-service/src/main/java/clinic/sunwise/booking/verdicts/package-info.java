/**
 * What the rules say about a treatment on any day, for a patient, for anybody, and for what could be: asked as often as one
 * likes, nothing is written.
 */
@NullMarked
package clinic.sunwise.booking.verdicts;

import org.jspecify.annotations.NullMarked;
