/** Patients sign in with a code from their mail; who has no record yet becomes a patient. */
@NullMarked
package clinic.sunwise.gateway.patients;

import org.jspecify.annotations.NullMarked;
