/** Full invoices in the place of simplified ones: a patient who needs her tax number on paper asks for one. */
@NullMarked
package clinic.sunwise.billing.substitutes;

import org.jspecify.annotations.NullMarked;
