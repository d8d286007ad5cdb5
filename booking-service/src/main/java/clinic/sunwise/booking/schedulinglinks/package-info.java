/**
 * Free times that anybody may know of, for programs that look for appointments at many clinics: SMART Scheduling Links. A clinic
 * takes part by publishing where it is.
 */
@NullMarked
package clinic.sunwise.booking.schedulinglinks;

import org.jspecify.annotations.NullMarked;
