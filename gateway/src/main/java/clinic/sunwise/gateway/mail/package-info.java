/** The gateway's own mails: codes and invitations. */
@NullMarked
package clinic.sunwise.gateway.mail;

import org.jspecify.annotations.NullMarked;
