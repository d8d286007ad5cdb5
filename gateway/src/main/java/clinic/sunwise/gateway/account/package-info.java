/** What everybody does with her own sign-in, patients and staff alike. */
@NullMarked
package clinic.sunwise.gateway.account;

import org.jspecify.annotations.NullMarked;
