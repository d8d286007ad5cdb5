/** What is recorded of booking besides its changes: who asked for findings, and whose the rows are that requests name. */
@NullMarked
package clinic.sunwise.booking.auditing;

import org.jspecify.annotations.NullMarked;
