/** Reads the questions that ship; a broken file stops the start. */
@NullMarked
package clinic.sunwise.booking.screening.yaml;

import org.jspecify.annotations.NullMarked;
