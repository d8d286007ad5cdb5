/** Turns each finished session into a correct invoice. */
@NullMarked
package clinic.sunwise.billing;

import org.jspecify.annotations.NullMarked;
