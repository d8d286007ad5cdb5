/** Passkeys (W3C Web Authentication, Level 3): whose they are, the questions that they answer, and whether an answer fits. */
@NullMarked
package clinic.sunwise.gateway.passkeys;

import org.jspecify.annotations.NullMarked;
