/** Comma-separated values that a spreadsheet opens without running anything in them. */
@NullMarked
package clinic.sunwise.billing.exports.csv;

import org.jspecify.annotations.NullMarked;
