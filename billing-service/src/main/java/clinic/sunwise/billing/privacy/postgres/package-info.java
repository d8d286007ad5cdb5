/** Everything that billing keeps of a patient, in PostgreSQL. */
@NullMarked
package clinic.sunwise.billing.privacy.postgres;

import org.jspecify.annotations.NullMarked;
