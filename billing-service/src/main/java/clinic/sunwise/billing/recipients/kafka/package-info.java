/** What booking tells of patients. */
@NullMarked
package clinic.sunwise.billing.recipients.kafka;

import org.jspecify.annotations.NullMarked;
