/** The daily closing for whoever counts. */
@NullMarked
package clinic.sunwise.billing.tills.http;

import org.jspecify.annotations.NullMarked;
