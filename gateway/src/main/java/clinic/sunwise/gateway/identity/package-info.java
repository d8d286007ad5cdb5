/** Turns what a caller shows into a token that the services trust, so that no credential ever passes the door. */
@NullMarked
package clinic.sunwise.gateway.identity;

import org.jspecify.annotations.NullMarked;
