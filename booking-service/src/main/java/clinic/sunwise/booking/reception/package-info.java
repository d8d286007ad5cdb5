/**
 * Reception's daily work: the calendar, what a closure hits, who walks in, the check at arrival. Everything that is booked or
 * moved here goes the way of every single booking.
 */
@NullMarked
package clinic.sunwise.booking.reception;

import org.jspecify.annotations.NullMarked;
