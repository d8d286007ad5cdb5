/** What a count of a till does to the accounts. */
@NullMarked
package clinic.sunwise.billing.tills.rules;

import org.jspecify.annotations.NullMarked;
