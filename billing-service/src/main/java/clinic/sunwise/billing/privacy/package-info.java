/** What a patient may take along of what billing keeps of her. */
@NullMarked
package clinic.sunwise.billing.privacy;

import org.jspecify.annotations.NullMarked;
