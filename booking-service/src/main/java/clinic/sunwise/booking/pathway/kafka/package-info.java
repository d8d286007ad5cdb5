/** Steps that are taken in billing. */
@NullMarked
package clinic.sunwise.booking.pathway.kafka;

import org.jspecify.annotations.NullMarked;
