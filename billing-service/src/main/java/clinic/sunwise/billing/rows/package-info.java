/** What columns mean that many tables have: documents, their issuers and recipients, amounts. */
@NullMarked
package clinic.sunwise.billing.rows;

import org.jspecify.annotations.NullMarked;
