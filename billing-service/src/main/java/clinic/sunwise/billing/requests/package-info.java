/** What the requests to several features have in common: amounts, days and places in a list of numbers. */
@NullMarked
package clinic.sunwise.billing.requests;

import org.jspecify.annotations.NullMarked;
