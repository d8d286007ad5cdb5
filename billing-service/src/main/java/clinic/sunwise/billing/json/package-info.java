/** How amounts and rates look on the wire: decimal text, because a binary number would not be exact. */
@NullMarked
package clinic.sunwise.billing.json;

import org.jspecify.annotations.NullMarked;
