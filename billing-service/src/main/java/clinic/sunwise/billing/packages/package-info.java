/** Courses sold in advance: paid once, used session by session, and owed to the patient until then. */
@NullMarked
package clinic.sunwise.billing.packages;

import org.jspecify.annotations.NullMarked;
