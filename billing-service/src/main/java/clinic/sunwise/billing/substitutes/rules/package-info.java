/** When a full invoice may take the place of a simplified one: pure. */
@NullMarked
package clinic.sunwise.billing.substitutes.rules;

import org.jspecify.annotations.NullMarked;
