/** Sends the records of Spanish clinics to the tax agency, each once, in the order of the chain. */
@NullMarked
package clinic.sunwise.billing.agency;

import org.jspecify.annotations.NullMarked;
