/** Messages as mails: templates, calendar entries, SMTP. */
@NullMarked
package clinic.sunwise.booking.messages.mail;

import org.jspecify.annotations.NullMarked;
