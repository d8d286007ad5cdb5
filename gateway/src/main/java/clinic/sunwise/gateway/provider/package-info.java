/** Staff that signs in at an OpenID Connect provider, where the settings name one. */
@NullMarked
package clinic.sunwise.gateway.provider;

import org.jspecify.annotations.NullMarked;
