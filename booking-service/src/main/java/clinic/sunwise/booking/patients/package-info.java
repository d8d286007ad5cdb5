/** The patients of a chain of clinics: who they are and how to reach them. */
@NullMarked
package clinic.sunwise.booking.patients;

import org.jspecify.annotations.NullMarked;
