/** A patient's papers and payments, for programs and for people. */
@NullMarked
package clinic.sunwise.billing.privacy.http;

import org.jspecify.annotations.NullMarked;
