/** The books as DATEV takes them in: pure. */
@NullMarked
package clinic.sunwise.billing.exports.datev;

import org.jspecify.annotations.NullMarked;
