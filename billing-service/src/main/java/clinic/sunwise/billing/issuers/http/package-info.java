/** Issuers and their licences over HTTP. */
@NullMarked
package clinic.sunwise.billing.issuers.http;

import org.jspecify.annotations.NullMarked;
