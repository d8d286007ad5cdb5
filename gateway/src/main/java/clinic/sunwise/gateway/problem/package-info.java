/** The gateway's own errors, in the form of every other error. */
@NullMarked
package clinic.sunwise.gateway.problem;

import org.jspecify.annotations.NullMarked;
