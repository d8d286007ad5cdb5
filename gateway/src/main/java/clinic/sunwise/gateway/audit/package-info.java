/** Who has signed in where, as the services record what is done afterwards. */
@NullMarked
package clinic.sunwise.gateway.audit;

import org.jspecify.annotations.NullMarked;
