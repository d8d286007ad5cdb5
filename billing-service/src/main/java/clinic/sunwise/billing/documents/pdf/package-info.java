/** Documents as people read them: PDF/A-3 that is accessible (PDF/UA-1). */
@NullMarked
package clinic.sunwise.billing.documents.pdf;

import org.jspecify.annotations.NullMarked;
