/** Catches every mail that the services send on this machine, and shows it in place of delivering it. */
@NullMarked
package clinic.sunwise.local.mail;

import org.jspecify.annotations.NullMarked;
