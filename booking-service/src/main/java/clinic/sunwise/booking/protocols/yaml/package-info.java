/** Reads the shipped protocol files; a broken file stops the start with its name, line and reason. */
@NullMarked
package clinic.sunwise.booking.protocols.yaml;

import org.jspecify.annotations.NullMarked;
