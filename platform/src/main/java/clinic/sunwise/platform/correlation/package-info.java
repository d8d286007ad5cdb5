/** One id for a request and all that follows from it, through logs and events, so that an operator can trace it. */
@NullMarked
package clinic.sunwise.platform.correlation;

import org.jspecify.annotations.NullMarked;
