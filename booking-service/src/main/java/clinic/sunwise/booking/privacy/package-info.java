/** What a patient may ask of her data: all of them to take along, and that they are erased. */
@NullMarked
package clinic.sunwise.booking.privacy;

import org.jspecify.annotations.NullMarked;
