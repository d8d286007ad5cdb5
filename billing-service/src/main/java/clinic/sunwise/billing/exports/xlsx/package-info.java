/** Writes workbooks while they are read. */
@NullMarked
package clinic.sunwise.billing.exports.xlsx;

import org.jspecify.annotations.NullMarked;
