/** What a package covers, what of its price belongs to which session, and what can become of it: pure. */
@NullMarked
package clinic.sunwise.billing.packages.rules;

import org.jspecify.annotations.NullMarked;
