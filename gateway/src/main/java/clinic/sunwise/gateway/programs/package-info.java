/** Programs that act for a clinic: OAuth 2 client credentials (RFC 6749, 4.4), in a role and within scopes. */
@NullMarked
package clinic.sunwise.gateway.programs;

import org.jspecify.annotations.NullMarked;
