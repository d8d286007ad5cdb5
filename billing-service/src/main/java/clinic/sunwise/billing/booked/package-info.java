/** What billing knows of sessions that are booked, before they take place. */
@NullMarked
package clinic.sunwise.billing.booked;

import org.jspecify.annotations.NullMarked;
