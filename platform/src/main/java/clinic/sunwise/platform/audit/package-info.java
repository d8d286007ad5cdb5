/** Who did what in a service: changes in the transaction of the change, reads and exports before anything is told. */
@NullMarked
package clinic.sunwise.platform.audit;

import org.jspecify.annotations.NullMarked;
