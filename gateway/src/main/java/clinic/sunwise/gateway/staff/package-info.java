/** Staff sign in with a password and a second factor; administrators invite them. */
@NullMarked
package clinic.sunwise.gateway.staff;

import org.jspecify.annotations.NullMarked;
