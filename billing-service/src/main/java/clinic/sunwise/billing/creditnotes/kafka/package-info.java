/** News of credit notes. */
@NullMarked
package clinic.sunwise.billing.creditnotes.kafka;

import org.jspecify.annotations.NullMarked;
