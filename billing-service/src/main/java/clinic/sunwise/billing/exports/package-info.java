/** A month of invoices as files, in constant memory: an accountant's year is larger than a heap. */
@NullMarked
package clinic.sunwise.billing.exports;

import org.jspecify.annotations.NullMarked;
