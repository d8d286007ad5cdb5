/** What a credit note may take back, and how it is taxed. */
@NullMarked
package clinic.sunwise.billing.creditnotes.rules;

import org.jspecify.annotations.NullMarked;
