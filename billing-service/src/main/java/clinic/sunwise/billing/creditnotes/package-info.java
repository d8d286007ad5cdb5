/** Corrections of issued invoices: documents of their own that never take back more than there is. */
@NullMarked
package clinic.sunwise.billing.creditnotes;

import org.jspecify.annotations.NullMarked;
