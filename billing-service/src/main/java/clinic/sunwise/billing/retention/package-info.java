/** Documents whose legal time is over: the names on them go, by whole years. */
@NullMarked
package clinic.sunwise.billing.retention;

import org.jspecify.annotations.NullMarked;
