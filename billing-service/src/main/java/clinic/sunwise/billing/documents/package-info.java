/** What the invoices, credit notes and estimates are that people and programs read outside of Sunwise. */
@NullMarked
package clinic.sunwise.billing.documents;

import org.jspecify.annotations.NullMarked;
