/** The French file of accounting entries (FEC): 18 columns, tab-separated. */
@NullMarked
package clinic.sunwise.billing.exports.fec;

import org.jspecify.annotations.NullMarked;
