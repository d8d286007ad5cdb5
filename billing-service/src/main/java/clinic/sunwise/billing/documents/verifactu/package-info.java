/** What the Spanish tax agency wants of each invoice (VERI*FACTU): pure. */
@NullMarked
package clinic.sunwise.billing.documents.verifactu;

import org.jspecify.annotations.NullMarked;
