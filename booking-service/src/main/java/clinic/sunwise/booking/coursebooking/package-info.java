/**
 * Whole courses: planned from what the clinic has free and the rules say, booked in one step or not at all, and planned anew
 * when a session is moved, cancelled or lost. The planning itself is in {@code courses}, each single booking in
 * {@code appointments}.
 */
@NullMarked
package clinic.sunwise.booking.coursebooking;

import org.jspecify.annotations.NullMarked;
