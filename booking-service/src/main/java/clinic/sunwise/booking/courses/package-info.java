/**
 * Planning a whole course in one step. Whoever books session by session finds in spring that the tenth falls into the summer;
 * the planner weighs all sessions at once, exactly, from facts that are handed in. Pure.
 */
@NullMarked
package clinic.sunwise.booking.courses;

import org.jspecify.annotations.NullMarked;
