/** What is recorded of billing besides its changes: every export, and whose the rows are that requests name. */
@NullMarked
package clinic.sunwise.billing.auditing;

import org.jspecify.annotations.NullMarked;
