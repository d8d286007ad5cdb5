/** The small technical library that both services share; it knows no business word. */
@NullMarked
package clinic.sunwise.platform;

import org.jspecify.annotations.NullMarked;
