/** The tax agency's service, which speaks SOAP 1.1. */
@NullMarked
package clinic.sunwise.billing.agency.soap;

import org.jspecify.annotations.NullMarked;
