/** Invoices for programs: EN 16931 in both of its forms, UBL 2.1 and CII: pure. */
@NullMarked
package clinic.sunwise.billing.documents.einvoice;

import org.jspecify.annotations.NullMarked;
