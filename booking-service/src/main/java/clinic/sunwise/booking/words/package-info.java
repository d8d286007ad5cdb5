/** Says things to people in their language: sentences with facts in them, with the right plurals, dates and names. */
@NullMarked
package clinic.sunwise.booking.words;

import org.jspecify.annotations.NullMarked;
