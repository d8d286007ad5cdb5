/** Every error as application/problem+json (RFC 9457) with a stable type, so that a client can tell its user what to do. */
@NullMarked
package clinic.sunwise.platform.problem;

import org.jspecify.annotations.NullMarked;
