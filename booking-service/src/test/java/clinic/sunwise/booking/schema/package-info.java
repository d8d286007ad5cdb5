/** What the database refuses by itself, tried with direct SQL: the guarantees must not depend on the code above them. */
@NullMarked
package clinic.sunwise.booking.schema;

import org.jspecify.annotations.NullMarked;
