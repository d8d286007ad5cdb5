/** What a clinic may do to skin and under which numbers: protocols are data, their versions never change. */
@NullMarked
package clinic.sunwise.booking.protocols;

import org.jspecify.annotations.NullMarked;
