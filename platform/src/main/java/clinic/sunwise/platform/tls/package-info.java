/** That with the profile {@code tls} no way to another process is left unencrypted. */
@NullMarked
package clinic.sunwise.platform.tls;

import org.jspecify.annotations.NullMarked;
