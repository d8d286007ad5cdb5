/**
 * Holding, booking and what becomes of an appointment. Decides under the patient's lock, by the one judge; the database
 * repeats the guarantees.
 */
@NullMarked
package clinic.sunwise.booking.appointments;

import org.jspecify.annotations.NullMarked;
