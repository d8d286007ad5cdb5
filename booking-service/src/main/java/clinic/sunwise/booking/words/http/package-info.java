/** In which language a request is answered. */
@NullMarked
package clinic.sunwise.booking.words.http;

import org.jspecify.annotations.NullMarked;
