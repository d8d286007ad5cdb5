/** What may be told again to the tax agency, and how: pure. */
@NullMarked
package clinic.sunwise.billing.agency.rules;

import org.jspecify.annotations.NullMarked;
