/** What tells the absence of something that a service needs from a defect: the caller repeats the one, and reports the other. */
@NullMarked
package clinic.sunwise.platform.outage;

import org.jspecify.annotations.NullMarked;
